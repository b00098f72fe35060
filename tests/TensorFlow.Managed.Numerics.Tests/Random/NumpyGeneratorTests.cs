using System;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

internal sealed class NumpyGeneratorTests
{
    [Test]
    public void Gives_what_default_rng_gave()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("numpy_pcg64").Where(c => c.Has("calls")))
        {
            var stream = new NumpyGenerator(item.Long("seed"));
            foreach (JsonElement call in item.List("calls"))
            {
                Replay(same, stream, item.Text("id") + " " + call.Text("call"), call);
            }
        }

        same.Verify(48, 430);
    }

    [Test]
    public void Seeding_gives_the_recorded_words_and_states()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("numpy_pcg64").Where(c => c.Has("raw")))
        {
            string where = item.Text("id");
            var seeds = new SeedSequence(item.Long("seed"));
            var bits = new Pcg64(seeds);
            same.Same(where, seeds.Words32(8), item.List("seed_sequence_words32"));
            same.Same(where, seeds.Words64(4), item.List("seed_sequence_words64"));
            UInt128[] state = [bits.State, bits.Increment];
            same.Same(where, state, [item.GetProperty("pcg64_state"), item.GetProperty("pcg64_increment")]);
            same.Same(where, Enumerable.Range(0, 6).Select(_ => bits.Next64()).ToArray(), item.List("raw"));
        }

        same.Verify(8, 40);
    }

    [Test]
    public void Long_sums_and_tails_agree()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("numpy_pcg64").Where(c => c.Has("random")))
        {
            var values = new double[100000];
            new NumpyGenerator(item.Long("seed")).FillUniform(values);
            JsonElement wanted = item.GetProperty("random");
            same.Same("uniform", [values[9999], ExactSum.Of(values)], wanted.EnumerateObject().Select(p => p.Value));
            new NumpyGenerator(item.Long("seed")).FillNormal(values);
            double[] got = [values[9999], ExactSum.Of(values), values.Count(v => Math.Abs(v) > 3.6541528853610088)];
            same.Same("normal", got, item.GetProperty("standard_normal").EnumerateObject().Select(p => p.Value));
        }

        same.Verify(4, 10);
    }

    [Test]
    public void The_ziggurat_is_numpys()
    {
        var same = new Comparison();
        JsonElement[] tables = [.. RecordedRandom.Cases("numpy_ziggurat").Select(c => c.GetProperty("table"))];
        same.Same("ki", Ziggurat.Limits, tables[0]);
        same.Same("wi", Ziggurat.Widths, tables[1]);
        same.Same("fi", Ziggurat.Heights, tables[2]);
        same.Verify(3, 768);
    }

    private static void Replay(Comparison same, NumpyGenerator stream, string where, JsonElement call)
    {
        JsonElement wanted = call.GetProperty("out");
        JsonElement[] args = call.Has("args") ? [.. call.List("args")] : [];
        switch (call.Text("call"))
        {
            case "random" when call.Has("dtype"):
                var singles = new float[wanted.Count()];
                stream.FillSingles(singles);
                same.Same(where, singles, wanted);
                break;
            case "random" or "uniform" or "standard_normal" or "normal":
                same.Same(where, Floats(stream, call.Text("call"), args, wanted.Count()), wanted);
                break;
            case "integers":
                Integers(same, stream, where, call, args);
                break;
            case "choice":
                same.Same(where, Choose(stream, call, args[0].GetInt32(), wanted.Count()), wanted);
                break;
            default:
                same.Same(where, args[0].Gather(stream.Permutation(args[0].Rows())), wanted);
                break;
        }
    }

    private static double[] Floats(NumpyGenerator stream, string name, JsonElement[] args, int size)
    {
        var values = new double[size];
        double first = args.Length > 0 ? args[0].GetDouble() : 0.0;
        double second = args.Length > 0 ? args[1].GetDouble() : 1.0;
        if (name is "random" or "uniform")
        {
            stream.FillUniform(values, first, second);
        }
        else
        {
            stream.FillNormal(values, first, second);
        }

        return values;
    }

    private static long[] Choose(NumpyGenerator stream, JsonElement call, int n, int size)
    {
        var picked = new long[size];
        if (call.Has("p"))
        {
            stream.FillWeighted(picked, call.Doubles("p"));
        }
        else if (call.Has("replace") && !call.GetProperty("replace").GetBoolean())
        {
            stream.FillDistinct(picked, n);
        }
        else
        {
            stream.FillChoice(picked, n);
        }

        return picked;
    }

    private static void Integers(
        Comparison same, NumpyGenerator stream, string where, JsonElement call, JsonElement[] args)
    {
        Int128 low = args.Length == 1 ? 0 : args[0].Whole(), last = args[^1].Whole() - 1;
        JsonElement wanted = call.GetProperty("out");
        switch (wanted.Text("dtype"))
        {
            case "int64": Fill<long>(); break;
            case "uint64": Fill<ulong>(); break;
            case "int32": Fill<int>(); break;
            case "uint32": Fill<uint>(); break;
            case "uint8": Fill<byte>(); break;
            case "int8": Fill<sbyte>(); break;
            default: throw new ArgumentException(wanted.Text("dtype"));
        }

        void Fill<T>() where T : unmanaged, IBinaryInteger<T>
        {
            var values = new T[wanted.Count()];
            stream.FillIntegers(values, T.CreateChecked(low), T.CreateChecked(last));
            same.Same(where, values, wanted);
        }
    }
}
