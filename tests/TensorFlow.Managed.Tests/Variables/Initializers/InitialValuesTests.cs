using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Tests.Golden;

namespace Tensorflow.Tests.Variables.Initializers;

/// <summary>Initial values are TensorFlow's bit for bit (golden/random/tf1_init_tf221.json).</summary>
internal sealed class InitialValuesTests
{
    [Test]
    public void Recorded_weights_come_out_again()
    {
        var (failures, checkedCases) = (new List<string>(), 0);
        foreach (var json in Cases().Where(c => c.TryGetProperty("shape", out _) && !c.Id().StartsWith("orthogonal")))
        {
            checkedCases++;
            var expected = json.GetProperty("variables")[0];
            var (value, seeds) = Start(Initializer(json), JsonTensors.Shape(json.GetProperty("shape")));
            var recorded = JsonTensors.Read(expected.GetProperty("value")).Bytes.ToArray();
            if (!value.Bytes.ToArray().AsEnumerable().SequenceEqual(recorded)
                || seeds != (expected.GetProperty("seed").GetInt64(), expected.GetProperty("seed2").GetInt64()))
            {
                failures.Add($"{json.Id()}: seeds {seeds}, first {value.Span<float>()[0]}");
            }
        }

        Assert.That(failures, Is.Empty);
        Assert.That(checkedCases, Is.EqualTo(54));
    }

    [Test]
    public void A_constant_fills_what_its_values_leave()
    {
        Assert.That(
            Start(new Constant(new[] { 1, 2, 3 }), new Shape(2, 2)).Value.Span<float>().ToArray(),
            Is.EqualTo(new[] { 1f, 2f, 3f, 3f }));
        Assert.That(
            () => Start(new Constant(new[] { 1f, 2f, 3f }), new Shape(2)),
            Throws.TypeOf<ValueError>().With.Message.StartsWith(
                "Too many elements provided. Takes at most 2, but got 3."));
    }

    [Test]
    public void Zeros_and_ones_are_constants()
    {
        Assert.That(Start(new Zeros(), new Shape(2)).Value.Span<float>().ToArray(), Is.EqualTo(new[] { 0f, 0f }));
        Assert.That(Start(new Ones(), new Shape(2)).Value.Span<float>().ToArray(), Is.EqualTo(new[] { 1f, 1f }));
    }

    [TestCase("fan", "uniform", "Argument `mode`")]
    [TestCase("fan_in", "gauss", "Argument `distribution`")]
    public void Unknown_words_are_refused(string mode, string distribution, string message) => Assert.That(
        () => new VarianceScaling(1, mode, distribution), Throws.TypeOf<ValueError>().With.Message.StartsWith(message));

    private static IEnumerable<JsonElement> Cases() =>
        JsonDocument.Parse(Recorded.Bytes("random/tf1_init_tf221.json")).RootElement
            .GetProperty("cases").EnumerateArray();

    private static (TensorData Value, (long, long) Seeds) Start(IInitializer initializer, Shape shape)
    {
        using var graph = new Graph().as_default();
        graph.seed = 1;
        var args = new VariableArgs { Name = "v", Shape = shape };
        var v = new RefVariable(
            graph, InitialValue.From(() => initializer.Apply(shape, TF_DataType.TF_FLOAT)), args);
        using var session = new Session(graph);
        session.run(v.initializer!);
        var random = graph.get_operations().FirstOrDefault(o => o.Attrs.Has("seed"));
        var seeds = random is null ? (0, 0) : (random.Attrs.Int("seed"), random.Attrs.Int("seed2"));
        return (session.run(v.AsTensor()).Data, seeds);
    }

    private static IInitializer Initializer(JsonElement json)
    {
        var options = json.GetProperty("options");
        var given = json.GetProperty("op_seed");
        long? seed = given.ValueKind == JsonValueKind.Null ? null : given.GetInt64();
        double Option(string name, double otherwise) =>
            options.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;
        return json.Id().Split('/')[0] switch
        {
            "truncated_normal" or "truncated_normal_default" =>
                new TruncatedNormal(Option("mean", 0), Option("stddev", 1), seed),
            "random_normal" or "random_normal_default" =>
                new RandomNormal(Option("mean", 0), Option("stddev", 1), seed),
            "random_uniform" or "random_uniform_default" =>
                new RandomUniform(Option("minval", 0), Option("maxval", 1), seed),
            "glorot_uniform" or "glorot_uniform_1d" or "glorot_uniform_conv" => new GlorotUniform(seed),
            "glorot_normal" => new GlorotNormal(seed),
            "he_normal" => new HeNormal(seed),
            "he_uniform" => new HeUniform(seed),
            "lecun_normal" => new LecunNormal(seed),
            "lecun_uniform" => new LecunUniform(seed),
            "uniform_unit_scaling" => new UniformUnitScaling(1, seed),
            _ => new VarianceScaling(
                options.GetProperty("scale").GetDouble(), options.GetProperty("mode").GetString()!,
                options.GetProperty("distribution").GetString()!, seed),
        };
    }
}
