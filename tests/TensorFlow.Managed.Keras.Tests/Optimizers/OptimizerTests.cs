using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Optimizers;

/// <summary>Every optimizer against Keras: six steps with all slots, names, settings.</summary>
internal sealed class OptimizerTests
{
    private static readonly JsonElement[] Data =
        [.. Recorded.Cases("optimizers").Where(c => c.Text("case") == "data")];

    private static IEnumerable<TestCaseData> Runs => Recorded.Cases("optimizers")
        .Where(c => c.Text("case") == "optimizer")
        .Select(c => new TestCaseData(c).SetArgDisplayNames($"{c.Text("call")} {c.Text("note")}".Trim()));

    private static IEnumerable<TestCaseData> Scheduled => Recorded.Tests("schedules", "optimizer_with_schedule");

    [SetUp]
    public void CountNamesFromTheStart() => keras.utils.clear_session();

    [TestCaseSource(nameof(Runs))]
    [TestCaseSource(nameof(Scheduled))]
    public void Steps_are_recorded_ones(JsonElement recorded)
    {
        var optimizer = (OptimizerV2)Calling.Call(recorded.Text("call"))!;
        Configs.Check(optimizer.get_config(), recorded.GetProperty("config"));
        Assert.That(optimizer.name, Is.EqualTo(recorded.Text("name")));
        var weights = Weights();
        Prepare(recorded.Text("note"), optimizer, weights);
        optimizer.build(weights);
        CheckBuilt(optimizer, recorded.GetProperty("built").EnumerateArray().ToArray());
        var steps = recorded.GetProperty("steps").EnumerateArray().ToArray();
        for (var i = 0; i < steps.Length; i++)
        {
            optimizer.apply_gradients(zip(Gradients(i, recorded.Text("note")), weights));
            CheckAll($"step {i}, variable", weights, steps[i].GetProperty("variables"));
            CheckAll($"step {i}, slot", optimizer.variables, steps[i].GetProperty("slots"));
        }
    }

    [TestCase("keras.optimizers.Adam(learning_rate=0.01, clipnorm=0.5)")]
    [TestCase("keras.optimizers.RMSprop(learning_rate=0.01, centered=True)")]
    [TestCase("keras.optimizers.SGD(learning_rate=0.1, gradient_accumulation_steps=2)")]
    [TestCase("keras.optimizers.SGD(learning_rate=0.1, use_ema=True, ema_momentum=0.5, ema_overwrite_frequency=2)")]
    [TestCase("keras.optimizers.Nadam(learning_rate=0.01, beta_1=0.8)")]
    public void A_traced_step_does_what_an_eager_one_does(string call)
    {
        var recorded = Recorded.Cases("optimizers").First(c => c.Text("call") == call);
        var optimizer = (OptimizerV2)Calling.Call(call)!;
        var weights = Weights();
        optimizer.build(weights);
        var step = tf.function((Tensor kernel, Tensor bias, Tensor scale) =>
        {
            optimizer.apply([kernel, bias, scale], weights);
            return tf.identity(optimizer.iterations);
        });
        var steps = recorded.GetProperty("steps").EnumerateArray().ToArray();
        for (var i = 0; i < steps.Length; i++)
        {
            var grads = Gradients(i, "");
            step(grads[0]!, grads[1]!, grads[2]!);
            CheckAll($"step {i}, variable", weights, steps[i].GetProperty("variables"));
            CheckAll($"step {i}, slot", optimizer.variables, steps[i].GetProperty("slots"));
        }
    }

    [Test]
    public void Facts_are_recorded_ones()
    {
        var facts = Recorded.Cases("optimizers").Single(c => c.Text("case") == "facts");
        var (a, b) = (keras.optimizers.Adam(0.01), keras.optimizers.Adam(0.02));
        string[] names =
        [
            a.name, b.name, keras.optimizers.SGD().name, keras.optimizers.RMSprop().name, keras.optimizers.AdamW().name,
        ];
        Assert.That(names, Is.EqualTo(facts.GetProperty("names").EnumerateArray().Select(n => n.GetString())));
        Closeness.Exact.Check("rate", a.learning_rate, facts.GetProperty("learning_rate"));
        a.learning_rate = 0.5;
        Closeness.Exact.Check("rate", a.learning_rate, facts.GetProperty("after_assignment"));
        a.learning_rate.assign(0.25);
        Closeness.Exact.Check("rate", a.learning_rate, facts.GetProperty("after_assign"));
        a.apply_gradients(zip(Gradients(0, ""), Weights()));
        Assert.That(
            a.iterations.numpy().item<long>(), Is.EqualTo(facts.GetProperty("iterations_after_one").GetInt64()));
        foreach (var name in facts.GetProperty("by_name").EnumerateObject().Where(n => n.Value.ValueKind
            == JsonValueKind.Array))
        {
            var found = keras.optimizers.get(name.Name);
            Assert.That(found.GetType().Name, Is.EqualTo(name.Value[0].GetString()), name.Name);
            Assert.That((float)found.learning_rate, Is.EqualTo((float)name.Value[1].GetDouble()), name.Name);
        }

        Assert.That(() => keras.optimizers.get("momentum"), Throws.TypeOf<ValueError>());
        Configs.Check(
            keras.optimizers.serialize(keras.optimizers.Adam(0.01, name: "mine")), facts.GetProperty("serialized"));
    }

    [Test]
    public void Settings_that_contradict_are_named_as_in_Python() => Assert.That(
        () => new SGD(0.1, settings: new() { clipnorm = 1e-5, clipvalue = 2 }),
        Throws.TypeOf<ValueError>().With.Message.EndsWith("clipnorm=1e-05, clipvalue=2.0, global_clipnorm=None"));

    [Test]
    public void Settings_make_the_same_optimizer_again([Values(
        "SGD", "RMSprop", "Adam", "AdamW", "Adamax", "Nadam", "Adagrad", "Adadelta", "Ftrl", "Lion")] string name)
    {
        var first = keras.optimizers.get(name);
        var second = keras.optimizers.deserialize(keras.optimizers.serialize(first));
        Assert.That(second.GetType(), Is.EqualTo(first.GetType()));
        Assert.That(second.get_config(), Is.EqualTo(first.get_config()));
    }

    private static KerasVariable[] Weights() =>
    [
        .. Data[0].GetProperty("variables").EnumerateArray().Select(v => new KerasVariable(
            JsonTensors.Read(v.GetProperty("value")), v.Text("path").Split('/')[1], "dense")),
    ];

    private static Tensor?[] Gradients(int step, string note)
    {
        Tensor?[] grads = [.. Data[0].GetProperty("gradients")[step].EnumerateArray().Select(JsonTensors.Read)];
        grads[0] = note == "sparse" ? Slices(step, grads[0]!.shape) : grads[0];
        grads[1] = note.StartsWith("the gradient of bias is None") ? null : grads[1];
        return grads;
    }

    // a tape gives slices where rows were gathered
    private static Tensor Slices(int step, Shape shape)
    {
        var recorded = Data[1].GetProperty("gradients")[step];
        var whole = tf.zeros(shape);
        using var tape = tf.GradientTape();
        tape.watch(whole);
        var rows = tf.gather(whole, JsonTensors.Read(recorded.GetProperty("indices")));
        var found = tape.gradient(tf.reduce_sum(rows * JsonTensors.Read(recorded.GetProperty("values"))), whole)!;
        Assert.That(found.slices, Is.Not.Null);
        return found;
    }

    private static void Prepare(string note, OptimizerV2 optimizer, KerasVariable[] weights)
    {
        switch (note)
        {
            case "bias excluded from weight decay":
                optimizer.exclude_from_weight_decay([weights[1]]);
                break;
            case "excluded by name: variables whose name has 'bias' in it":
                optimizer.exclude_from_weight_decay(var_names: ["bias"]);
                break;
            case "the first variable has a constraint: clip to [-1, 1] after each step":
                weights[0].constraint = new Cut();
                break;
        }
    }

    private static void CheckBuilt(OptimizerV2 optimizer, JsonElement[] built)
    {
        Assert.That(optimizer.variables.Select(v => v.path), Is.EqualTo(built.Select(b => b.Text("path"))));
        for (var i = 0; i < built.Length; i++)
        {
            Closeness.Exact.Check(
                built[i].Text("path"), optimizer.variables[i].AsTensor(), built[i].GetProperty("value"));
        }
    }

    private static void CheckAll(string what, IReadOnlyList<KerasVariable> actual, JsonElement recorded)
    {
        for (var i = 0; i < recorded.GetArrayLength(); i++)
        {
            Closeness.Step.Check($"{what} {actual[i].path}", actual[i].AsTensor(), recorded[i]);
        }
    }

    private sealed class Cut : IConstraint
    {
        public Tensor Apply(Tensor w) => tf.maximum(tf.minimum(w, 1.0), -1.0);

        public Dictionary<string, object?> get_config() => [];
    }
}
