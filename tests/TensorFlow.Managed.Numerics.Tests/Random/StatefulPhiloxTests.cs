using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>Every case of tf1_streams: nodes of graph mode, run after run.</summary>
internal sealed class StatefulPhiloxTests
{
    [Test]
    public void Nodes_give_what_tensorflow_gave()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("tf1_streams"))
        {
            Replay(same, item.Text("id"), item);
        }

        same.Verify(239, 8308);
    }

    private static void Replay(Comparison same, string where, JsonElement item)
    {
        if (where == "runs/twins")
        {
            Twins(same, item);
            return;
        }

        var node = new StatefulPhilox(item.Long("seed"), item.Long("seed2"));
        if (where.StartsWith("seeds/", StringComparison.Ordinal))
        {
            (long first, long second) = OpSeeds.Get(Seed(item, "graph_seed"), Seed(item, "op_seed"), () => 0);
            same.Same(where, new[] { first, second }, new[] { item.Long("seed"), item.Long("seed2") });
        }

        if (where.StartsWith("long/", StringComparison.Ordinal))
        {
            Run(same, where, node, item, item.GetProperty("values"));
            Long(same, where, item);
            return;
        }

        foreach (JsonElement run in item.List("runs"))
        {
            Run(same, where, node, item, run);
        }

        if (item.Has("new_session"))
        {
            node.Reset();
            Run(same, where, node, item, item.GetProperty("new_session"));
        }
    }

    private static void Run(Comparison same, string where, StatefulPhilox node, JsonElement item, JsonElement run)
    {
        string group = where.Split('/')[0], op = item.Text("op");
        if (op == "RandomShuffle")
        {
            Shuffle(same, where, node, item, run);
        }
        else if (op == "Multinomial")
        {
            same.Same(where, Multinomial(node, item), run);
        }
        else if (group == "dropout")
        {
            Dropout(same, where, node, item, run);
        }
        else
        {
            (Int128 low, Int128 high) = group == "runs" ? (-5, 6) : ((Int128)0, 1000);
            if (op == "RandomUniformInt" && item.Has("low"))
            {
                (low, high) = (item.Whole("low"), item.Whole("high"));
            }

            Philox4x32 philox = node.TakeOutputs(run.Count());
            StreamReplay.Fill(same, where, Kind(op), philox, run, low, high, Range(where, op, item));
        }
    }

    private static Affine Range(string where, string op, JsonElement item)
    {
        if (op == "RandomUniform" && (item.Has("low") || where.Contains("uniform_range", StringComparison.Ordinal)))
        {
            return Affine.Uniform(item.Number("low", -1.0), item.Number("high", 1.0));
        }

        return item.Has("mean")
            ? Affine.Normal(item.Number("mean"), item.Number(item.Has("stddev") ? "stddev" : "stddev_float32"))
            : default;
    }

    private static void Shuffle(Comparison same, string where, StatefulPhilox node, JsonElement item, JsonElement run)
    {
        JsonElement rows = item.GetProperty("of");
        var order = new int[rows.Rows()];
        PhiloxFill.ShuffleOrder(node.TakeShuffle(order.Length), order);
        same.Same(where, rows.Gather(order.Select(i => (long)i)), run);
    }

    private static long[] Multinomial(StatefulPhilox node, JsonElement item)
    {
        JsonElement logits = item.GetProperty("logits");
        int rows = logits.GetProperty("shape")[0].GetInt32(), samples = (int)item.Long("num_samples");
        double[] values = [.. logits.Doubles("data").Select(v => (double)(float)v)];
        var picked = new long[rows * samples];
        PhiloxFill.Multinomial(node.TakeMultinomial(rows, samples), values, values.Length / rows, picked, samples);
        return picked;
    }

    private static void Dropout(Comparison same, string where, StatefulPhilox node, JsonElement item, JsonElement run)
    {
        int count = run.Count(), width = 1;
        if (item.Has("noise_shape"))
        {
            int noise = item.List("noise_shape").Aggregate(1, (product, d) => product * d.GetInt32());
            (width, count) = (count / noise, noise);
        }

        float[] uniforms = StreamReplay.Floats("uniform", node.TakeOutputs(count), count);
        float[] spread = [.. uniforms.SelectMany(u => Enumerable.Repeat(u, width))];
        JsonElement of = item.GetProperty("of");
        float[] x = of.ValueKind == JsonValueKind.Object
            ? [.. of.Doubles("data").Select(v => (float)v)]
            : [.. Enumerable.Repeat(1f, run.Count())];
        double rate = item.Has("rate") ? item.Number("rate") : 1.0 - item.Number("keep_prob");
        same.Same(where, StreamReplay.Dropout(x, spread, rate), run);
    }

    private static void Long(Comparison same, string where, JsonElement item)
    {
        JsonElement wanted = item.GetProperty("of_100000");
        string dtype = item.GetProperty("values").Text("dtype");
        double[] many = Many(dtype, Kind(item.Text("op")));
        JsonElement[] places = [wanted.GetProperty("number_10000"), wanted.GetProperty("number_100000")];
        if (dtype == "float32")
        {
            same.Same(where, new[] { (float)many[9999], (float)many[99999] }, places);
        }
        else
        {
            same.Same(where, new[] { many[9999], many[99999] }, places);
        }

        same.Same(where, new[] { ExactSum.Of(many) }, [wanted.GetProperty("sum")]);
    }

    private static double[] Many(string dtype, string kind)
    {
        const int Count = 100000;
        Philox4x32 philox = new StatefulPhilox(42, 7).TakeOutputs(Count);
        switch (dtype)
        {
            case "int32":
                var ints = new int[Count];
                PhiloxFill.UniformInt(philox, ints, 0, 1000);
                return [.. ints.Select(v => (double)v)];
            case "int64":
                var longs = new long[Count];
                PhiloxFill.UniformInt(philox, longs, 0, 1000);
                return [.. longs.Select(v => (double)v)];
            case "float64":
                return StreamReplay.Doubles(kind, philox, Count);
            default:
                return [.. StreamReplay.Floats(kind, philox, Count).Select(v => (double)v)];
        }
    }

    private static void Twins(Comparison same, JsonElement item)
    {
        StatefulPhilox a = new(42, 7), b = new(42, 7);
        foreach (JsonElement run in item.List("runs"))
        {
            foreach (JsonProperty node in run.EnumerateObject())
            {
                Philox4x32 philox = (node.Name == "a" ? a : b).TakeOutputs(3);
                StreamReplay.Fill(same, "runs/twins", "uniform", philox, node.Value);
            }
        }
    }

    private static long? Seed(JsonElement item, string name) =>
        item.GetProperty(name).ValueKind == JsonValueKind.Null ? null : item.Long(name);

    private static string Kind(string op) => op switch
    {
        "RandomUniform" => "uniform",
        "RandomStandardNormal" => "normal",
        "TruncatedNormal" => "truncated_normal",
        _ => "int",
    };
}
