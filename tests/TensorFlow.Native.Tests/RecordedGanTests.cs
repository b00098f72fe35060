using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Native.Tests;

/// <summary>The recorded training graphs of the five programs, run as they are.</summary>
[NeedsTensorFlow]
internal sealed class RecordedGanTests
{
    private static readonly Dictionary<NativeOutput, NativeTensor> NoFeeds = [];

    // one thread, as recorded
    private static readonly NativeSessionOptions OneThread = new() { IntraOpThreads = 1, InterOpThreads = 1 };

    [TestCase("quadratic")]
    [TestCase("even_numbers")]
    [TestCase("pattern_1010")]
    [TestCase("gaussian_moments")]
    [TestCase("mnist")]
    public void Starts_from_the_recorded_values_to_the_bit(string name)
    {
        var recording = new Recording(name);
        using var graph = NativeGraph.Import(recording.Graph);
        using var session = new NativeSession(graph, OneThread);
        session.Run(NoFeeds, [], ["init"]);
        var variables = recording.Initial.ToList();
        var values = session.Run(NoFeeds, [.. variables.Select(v => NativeOutput.Parse(v.Tensor))]);
        var wrong = variables.Zip(values).Where(p => !Matches(p.First.Value, p.Second)).Select(p => p.First.Tensor);
        Assert.That(variables, Is.Not.Empty);
        Assert.That(wrong, Is.Empty);
        Array.ForEach(values, v => v.Dispose());
    }

    [Test]
    public void Follows_the_losses_of_the_1010_pattern()
    {
        var recording = new Recording("pattern_1010");
        var random = new PythonRandom(3);
        using var graph = NativeGraph.Import(recording.Graph);
        using var session = new NativeSession(graph, OneThread);
        session.Run(NoFeeds, [], ["init"]);
        var (real, fake, gen) = (new float[300], new float[300], new float[300]);
        for (var i = 0; i < gen.Length; i++)
        {
            using var high = Row(Uniform(0.8, 1), Uniform(0, 0.2), Uniform(0.8, 1), Uniform(0, 0.2));
            real[i] = Discriminate(high, 1);
            using var noise = Noise();
            using var sample = session.Run(Feed(("Z", noise)), [recording.Name("G_sample")])[0];
            fake[i] = Discriminate(sample, 0);
            using var second = Noise();
            using var one = NativeTensor.Copy<float>([1], 1);
            gen[i] = Step(session, recording, "gen", Feed(("Z", second), ("label", one)));
        }

        AssertClose(real, recording.Losses("disc_loss_real"));
        AssertClose(fake, recording.Losses("disc_loss_fake"));
        AssertClose(gen, recording.Losses("gen_loss"));

        float Uniform(double low, double high) => (float)random.Uniform(low, high);

        NativeTensor Noise() => Row(Uniform(0, 1), Uniform(0, 1), Uniform(0, 1), Uniform(0, 1));

        float Discriminate(NativeTensor x, float target)
        {
            using var label = NativeTensor.Copy<float>([target], 1);
            return Step(session, recording, "disc", Feed(("X", x), ("label", label)));
        }
    }

    [Test]
    public void Follows_the_losses_of_the_quadratic_gan()
    {
        var recording = new Recording("quadratic");
        var random = new NumpyLegacy(2);
        using var graph = NativeGraph.Import(recording.Graph);
        using var session = new NativeSession(graph, OneThread);
        session.Run(NoFeeds, [], ["init"]);
        var (disc, gen) = (new float[50], new float[50]);
        for (var i = 0; i < disc.Length; i++)
        {
            var x = Curve(random, 256);
            var z = Enumerable.Range(0, 512).Select(_ => (float)(-1 + (2 * random.NextDouble()))).ToArray();
            using var reals = NativeTensor.Copy<float>(x, 256, 2);
            using var noise = NativeTensor.Copy<float>(z, 256, 2);
            var both = Feed((recording.Name("X"), reals), (recording.Name("Z"), noise));
            var noiseOnly = Feed((recording.Name("Z"), noise));
            for (var step = 0; step < 10; step++)
            {
                disc[i] = Step(session, recording, "disc", both);
            }

            for (var step = 0; step < 10; step++)
            {
                gen[i] = Step(session, recording, "gen", noiseOnly);
            }
        }

        AssertClose(disc, recording.Losses("disc_loss"));
        AssertClose(gen, recording.Losses("gen_loss"));
    }

    private static float Step(
        NativeSession session, Recording recording, string network, Dictionary<NativeOutput, NativeTensor> feeds)
    {
        var (loss, step) = (recording.Name(network + "_loss"), recording.Name(network + "_step"));
        using var value = session.Run(feeds, [loss], [step])[0];
        return value.Span<float>()[0];
    }

    // points (x, 10 + x^2), x = 100 (u - 1/2)
    private static float[] Curve(NumpyLegacy random, int count)
    {
        var x = Enumerable.Range(0, count).Select(_ => 100 * (random.NextDouble() - 0.5)).ToArray();
        return [.. x.SelectMany(v => new[] { (float)v, (float)(10 + (v * v)) })];
    }

    private static NativeTensor Row(params float[] values) => NativeTensor.Copy<float>(values, 1, values.Length);

    private static Dictionary<NativeOutput, NativeTensor> Feed(params (string Name, NativeTensor Value)[] feeds) =>
        feeds.ToDictionary(f => NativeOutput.Parse(f.Name), f => f.Value);

    // golden/gans/README.md: relative 1e-4 above a floor of 1e-3
    private static void AssertClose(float[] actual, float[] recorded)
    {
        var worst = actual.Zip(recorded, (a, r) => Math.Abs(a - r) / Math.Max(Math.Abs(r), 1e-3)).Max();
        TestContext.Out.WriteLine($"largest relative difference {worst:e1} over {actual.Length} steps");
        Assert.That(worst, Is.LessThan(1e-4));
    }

    private static bool Matches(JsonElement recorded, NativeTensor value)
    {
        var shape = recorded.GetProperty("shape").EnumerateArray().Select(d => d.GetInt64());
        var actual = value.ToArray<float>();
        var (first, last) = recorded.TryGetProperty("data", out var data)
            ? (Recording.Floats(data), Array.Empty<float>())
            : (Recording.Floats(recorded.GetProperty("first")), Recording.Floats(recorded.GetProperty("last")));
        return shape.SequenceEqual(value.Shape.ToArray())
            && first.SequenceEqual(actual.Take(first.Length)) && last.SequenceEqual(actual.TakeLast(last.Length))
            && (data.ValueKind == JsonValueKind.Array || SumsMatch(recorded, actual));
    }

    private static bool SumsMatch(JsonElement recorded, float[] actual)
    {
        var squares = recorded.GetProperty("sum_of_squares").GetDouble();
        var sum = recorded.GetProperty("sum").GetDouble();
        return Math.Abs(actual.Sum(v => (double)v * v) - squares) <= 1e-12 * squares
            && Math.Abs(actual.Sum(v => (double)v) - sum) <= 1e-9 * Math.Sqrt(squares);
    }
}
