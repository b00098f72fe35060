using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Initializers;

/// <summary>Every initializer against Keras: values bit for bit, settings, names, default seeds.</summary>
internal sealed class InitializerTests
{
    // a QR decomposition may round otherwise (golden/random/README.md)
    private static readonly Closeness Decomposed = new(1e-6, 1.0);

    private static IEnumerable<TestCaseData> Pieces => Recorded.Tests("pieces", "initializer");

    private static IEnumerable<TestCaseData> Names => Recorded.Tests("pieces", "initializer_by_name");

    private static IEnumerable<TestCaseData> Draws => JsonDocument.Parse(Recorded.Text("keras3.json")).RootElement
        .GetProperty("cases").EnumerateArray().Where(c => c.Has("initializer") && c.Has("out"))
        .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Text("id")));

    [TestCaseSource(nameof(Pieces))]
    public void Values_and_settings_are_recorded_ones(JsonElement recorded)
    {
        var made = (Initializer)Calling.Call(recorded.Text("call"))!;
        Configs.Check(made.get_config(), recorded.GetProperty("config"));
        var shape = JsonTensors.ShapeOf(recorded.GetProperty("shape"));
        var near = made is Orthogonal ? Decomposed : Closeness.Exact;
        near.Check("first call", made.Apply(shape), recorded.GetProperty("output"));
        near.Check("second call", made.Apply(shape), recorded.GetProperty("output"));
    }

    [TestCaseSource(nameof(Draws))]
    public void Draws_are_recorded_ones(JsonElement recorded)
    {
        var config = recorded.GetProperty("options").EnumerateObject()
            .ToDictionary(o => o.Name, o => (object?)o.Value);
        config["seed"] = recorded.GetProperty("seed");
        var made = keras.initializers.deserialize(new Dictionary<string, object?>
        {
            ["class_name"] = recorded.Text("initializer"),
            ["config"] = config,
        });
        var output = recorded.GetProperty("out");
        if (output.Text("dtype") == "float16")
        {
            Assert.Ignore("float16 has no arithmetic here (docs/differences.md)");
        }

        var near = made is Orthogonal ? Decomposed : Closeness.Exact;
        var type = output.Text("dtype") == "float64" ? tf.float64 : tf.float32;
        near.Check("values", made.Apply(JsonTensors.ShapeOf(recorded.GetProperty("shape")), type), output);
    }

    [TestCaseSource(nameof(Names))]
    public void Names_are_Keras_s(JsonElement recorded)
    {
        var found = (Initializer)Calling.Call(recorded.Text("call"))!;
        Assert.That(found.GetType().Name, Is.EqualTo(recorded.Text("class")));
        Configs.Check(found.get_config(), recorded.GetProperty("config"), "seed");
    }

    [Test]
    public void Settings_make_the_same_values_again()
    {
        var first = keras.initializers.VarianceScaling(2.0, "fan_avg", "uniform", seed: 7);
        var second = keras.initializers.deserialize(keras.initializers.serialize(first));
        Assert.That(
            second.Apply((3, 4)).numpy().ToArray<float>(), Is.EqualTo(first.Apply((3, 4)).numpy().ToArray<float>()));
    }

    [Test]
    public void Default_seeds_are_drawn_when_they_are_made()
    {
        keras.utils.set_random_seed(42);
        var recorded = Recorded.Cases("seeds").Single(c => c.Text("case") == "default_initializers");
        var (first, second) = (keras.initializers.GlorotUniform(), keras.initializers.GlorotUniform());
        var seeds = recorded.GetProperty("seeds").EnumerateArray().Select(s => s.GetInt64());
        Closeness.Exact.Check("kernel", first.Apply((3, 4)), recorded.GetProperty("weights")[0]);
        Closeness.Exact.Check("kernel", second.Apply((4, 2)), recorded.GetProperty("weights")[2]);
        keras.utils.set_random_seed(42);
        Closeness.Exact.Check(
            "embedding", keras.initializers.get("uniform").Apply((3, 2)), recorded.GetProperty("embedding")[0]);
        Assert.That(
            new[] { ((RandomInitializer)first).seed, ((RandomInitializer)second).seed }, Is.EqualTo(seeds));
    }

    [Test]
    public void One_initializer_gives_the_same_in_two_places()
    {
        var recorded = Recorded.Cases("seeds").Single(c => c.Text("case") == "seeded_initializer_in_two_layers");
        var shared = keras.initializers.GlorotUniform(seed: 3);
        Closeness.Exact.Check("a", shared.Apply((2, 2)), recorded.GetProperty("a"));
        Closeness.Exact.Check("b", shared.Apply((2, 2)), recorded.GetProperty("b"));
    }

    [Test]
    public void An_unknown_name_is_refused() => Assert.That(
        () => keras.initializers.get("glorot"),
        Throws.TypeOf<ValueError>().With.Message.StartsWith("Could not interpret initializer identifier: glorot"));

    [Test]
    public void An_orthogonal_vector_is_refused() => Assert.That(
        () => keras.initializers.Orthogonal(seed: 1).Apply(4),
        Throws.TypeOf<ValueError>().With.Message.Contains("at least two-dimensional"));

    [Test]
    public void Layers_take_TensorFlow_s_initializers()
    {
        var dense = keras.layers.Dense(
            2, kernel_initializer: tf.constant_initializer(0.5f), bias_initializer: tf.ones_initializer);
        Assert.That(((Tensor)dense.Apply(tf.ones((1, 4)))).ToArray<float>(), Is.EqualTo(new[] { 3f, 3f }));
        Assert.That(() => dense.get_config(), Throws.TypeOf<UnimplementedError>().With.Message.Contains("Constant"));
    }
}
