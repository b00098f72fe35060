using System;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

internal sealed class NumpyLegacyTests
{
    /// <summary>Every call of every case; each case is one generator.</summary>
    [Test]
    public void Gives_what_numpy_gave()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("numpy_legacy").Where(c => c.Has("calls")))
        {
            NumpyLegacy stream = Make(item.GetProperty("seed"));
            foreach (JsonElement call in item.List("calls"))
            {
                Replay(same, stream, item.Text("id") + " " + call.Text("call"), call);
            }
        }

        same.Verify(432, 3948);
    }

    [Test]
    public void Long_sums_and_states_agree()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("numpy_legacy").Where(c => !c.Has("calls")))
        {
            string where = item.Text("id");
            NumpyLegacy stream = Make(item.GetProperty("seed"));
            CheckState(same, where, stream, item.GetProperty("state_after_seeding"));
            var values = new double[100000];
            stream.FillUniform(values);
            JsonElement wanted = item.GetProperty("random_sample");
            same.Same(where, [values[9999], ExactSum.Of(values)], wanted.EnumerateObject().Select(p => p.Value));
            stream = Make(item.GetProperty("seed"));
            stream.FillNormal(values);
            stream.NextNormal();
            wanted = item.GetProperty("standard_normal");
            same.Same(where, [values[9999], ExactSum.Of(values)], wanted.EnumerateObject().Select(p => p.Value));
            CheckState(same, where, stream, item.GetProperty("state_after_100001_normals"));
        }

        same.Verify(36, 96);
    }

    [Test]
    public void A_saved_state_continues()
    {
        var stream = new NumpyLegacy(7);
        stream.NextNormal();
        NumpyLegacyState state = stream.GetState();
        double[] wanted = [stream.NextNormal(), stream.NextNormal(), stream.NextDouble()];
        var other = new NumpyLegacy(8);
        other.SetState(state);
        Assert.That(new[] { other.NextNormal(), other.NextNormal(), other.NextDouble() }, Is.EqualTo(wanted));
    }

    [Test]
    public void Float_fills_round_the_double_fills([Values(1, 15, 16, 17, 255, 256, 257, 700)] int count)
    {
        NumpyLegacy wide = new(3), narrow = new(3);
        var doubles = new double[count];
        var floats = new float[count];
        wide.FillUniform(doubles, -1, 1);
        narrow.FillUniform(floats, -1, 1);
        Assert.That(floats, Is.EqualTo(doubles.Select(x => (float)x)));
        wide.FillNormal(doubles, 4, 1.25);
        narrow.FillNormal(floats, 4, 1.25);
        Assert.That(floats, Is.EqualTo(doubles.Select(x => (float)x)));
        Assert.That(narrow.NextNormal(), Is.EqualTo(wide.NextNormal()));
    }

    [Test]
    public void Unseeded_streams_differ()
    {
        double first = new NumpyLegacy().NextDouble(), second = new NumpyLegacy().NextDouble();
        Assert.That(first, Is.Not.EqualTo(second));
    }

    private static NumpyLegacy Make(JsonElement seed) => seed.ValueKind == JsonValueKind.Array
        ? new NumpyLegacy(seed.EnumerateArray().Select(e => e.GetUInt32()).ToArray())
        : new NumpyLegacy(seed.GetUInt32());

    private static void CheckState(Comparison same, string where, NumpyLegacy stream, JsonElement wanted)
    {
        NumpyLegacyState state = stream.GetState();
        same.Same(where, state.Key[..4], wanted.List("first_words"));
        double[] got = [state.Position, state.CachedGauss];
        same.Same(where, got, [wanted.GetProperty("pos"), wanted.GetProperty("cached_gauss")]);
    }

    private static void Replay(Comparison same, NumpyLegacy stream, string where, JsonElement call)
    {
        JsonElement wanted = call.GetProperty("out");
        int size = wanted.Count();
        JsonElement[] args = call.Has("args") ? [.. call.List("args")] : [];
        switch (call.Text("call"))
        {
            case "randint":
                Integers(same, stream, where, call, args);
                break;
            case "permutation" or "shuffle":
                same.Same(where, args[0].Gather(stream.Permutation(args[0].Rows())), wanted);
                break;
            case "choice":
                same.Same(where, args[0].Gather(Choose(stream, call, args[0].Rows(), size)), wanted);
                break;
            case "poisson" or "binomial":
                same.Same(where, Draw(size, () => Counts(stream, args)), wanted);
                break;
            default:
                same.Same(where, Floats(stream, call, args, size), wanted);
                break;
        }
    }

    private static double[] Floats(NumpyLegacy stream, JsonElement call, JsonElement[] args, int size)
    {
        var values = new double[size];
        switch (call.Text("call"))
        {
            case "random_sample" or "rand":
                stream.FillUniform(values);
                return values;
            case "uniform":
                stream.FillUniform(values, call.Number("low", 0.0), call.Number("high", 1.0));
                return values;
            case "randn" or "standard_normal":
                stream.FillStandardNormal(values);
                return values;
            case "normal":
                stream.FillNormal(values, call.Number("loc", 0.0), call.Number("scale", 1.0));
                return values;
            case "beta":
                return Draw(size, () => stream.NextBeta(args[0].GetDouble(), args[1].GetDouble()));
            case "gamma":
                return Draw(size, () => args[1].GetDouble() * stream.NextGamma(args[0].GetDouble()));
            case "exponential":
                return Draw(size, () => call.Number("scale") * stream.NextExponential());
            default:
                throw new ArgumentException(call.Text("call"));
        }
    }

    private static long Counts(NumpyLegacy stream, JsonElement[] args) => args.Length == 1
        ? stream.NextPoisson(args[0].GetDouble())
        : stream.NextBinomial(args[0].GetInt64(), args[1].GetDouble());

    private static long[] Choose(NumpyLegacy stream, JsonElement call, int n, int size)
    {
        bool replace = !call.Has("replace") || call.GetProperty("replace").GetBoolean();
        var picked = new long[size];
        double[]? p = call.Has("p") ? call.Doubles("p") : null;
        switch (p, replace)
        {
            case (null, true):
                stream.FillChoice(picked, n);
                break;
            case (null, false):
                stream.FillDistinct(picked, n);
                break;
            case (_, true):
                stream.FillWeighted(picked, p);
                break;
            default:
                stream.FillDistinctWeighted(picked, p);
                break;
        }

        return picked;
    }

    private static void Integers(
        Comparison same, NumpyLegacy stream, string where, JsonElement call, JsonElement[] args)
    {
        Int128 low = args.Length == 1 ? 0 : args[0].Whole(), last = args[^1].Whole() - 1;
        JsonElement wanted = call.GetProperty("out");
        switch (wanted.Text("dtype"))
        {
            case "int64": Fill<long>(); break;
            case "uint64": Fill<ulong>(); break;
            case "int32": Fill<int>(); break;
            case "uint32": Fill<uint>(); break;
            case "uint16": Fill<ushort>(); break;
            case "int8": Fill<sbyte>(); break;
            case "uint8": Fill<byte>(); break;
            default:
                var flags = new bool[wanted.Count()];
                stream.FillBooleans(flags, low != 0, last != 0);
                same.Same(where, flags.Select(f => f ? 1 : 0).ToArray(), wanted);
                break;
        }

        void Fill<T>() where T : unmanaged, IBinaryInteger<T>
        {
            var values = new T[wanted.Count()];
            stream.FillIntegers(values, T.CreateChecked(low), T.CreateChecked(last));
            same.Same(where, values, wanted);
        }
    }

    private static T[] Draw<T>(int size, Func<T> draw) => [.. Enumerable.Range(0, size).Select(_ => draw())];
}
