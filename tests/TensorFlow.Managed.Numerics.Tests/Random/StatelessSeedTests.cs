using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>
/// Every case of tf2_stateless but the two of alg/threefry: TensorFlow refuses that algorithm on the CPU, and there
/// is no stream
/// to compare.
/// </summary>
internal sealed class StatelessSeedTests
{
    [Test]
    public void Stateless_ops_give_what_tensorflow_gave()
    {
        var same = new Comparison();
        int leftOut = 0;
        foreach (JsonElement item in RecordedRandom.Cases("tf2_stateless"))
        {
            long[] seed = [.. item.List("seed").Select(e => (long)e.Whole())];
            Philox4x32 philox = StatelessSeed.Derive(seed[0], seed[1]);
            if (item.Has("error"))
            {
                leftOut++;
            }
            else if (item.Has("key"))
            {
                same.Same(item.Text("id"), new[] { philox.Key }, item.List("key"));
                ulong[] counter = [(ulong)philox.Counter, (ulong)(philox.Counter >> 64)];
                same.Same(item.Text("id"), counter, item.List("counter"));
            }
            else
            {
                Replay(same, item, philox);
            }
        }

        Assert.That(leftOut, Is.EqualTo(2));
        same.Verify(62, 1019);
    }

    private static void Replay(Comparison same, JsonElement item, Philox4x32 philox)
    {
        string where = item.Text("id");
        string[] parts = where.Split('/');
        JsonElement wanted = item.GetProperty("out");
        switch (parts[0])
        {
            case "categorical": same.Same(where, Categorical(item, philox), wanted); break;
            case "shuffle":
                var order = new int[item.Long("of_range")];
                PhiloxFill.ShuffleOrder(philox, order);
                same.Same(where, order, wanted);
                break;
            case "fold_in":
                var word = new uint[1];
                PhiloxFill.FullInt(philox, word);
                same.Same(where, new[] { (int)word[0], (int)item.Long("data") }, wanted);
                break;
            case "dropout":
                float[] ones = [.. Enumerable.Repeat(1f, 20)];
                float[] uniforms = StreamReplay.Floats("uniform", philox, 20);
                same.Same(where, StreamReplay.Dropout(ones, uniforms, item.Number("rate")), wanted);
                break;
            default:
                Int128 low = item.Has("low") && parts[0] == "int" ? item.Whole("low") : 0;
                Int128 high = item.Has("high") && parts[0] == "int" ? item.Whole("high") : 0;
                StreamReplay.Fill(same, where, Kind(parts), philox, wanted, low, high, Range(parts[0], item));
                break;
        }
    }

    private static long[] Categorical(JsonElement item, Philox4x32 philox)
    {
        JsonElement logits = item.GetProperty("logits");
        int rows = logits.GetProperty("shape")[0].GetInt32(), samples = (int)item.Long("num_samples");
        float[] values = [.. logits.Doubles("data").Select(v => (float)v)];
        var picked = new long[rows * samples];
        PhiloxFill.Multinomial(philox, values, values.Length / rows, picked, samples);
        return picked;
    }

    private static string Kind(string[] parts) => parts[0] switch
    {
        "alg" => parts[2],
        "dtype" => parts[1],
        "uniform_range" => "uniform",
        "normal_affine" => "normal",
        "split" => "full_int",
        "uniform" or "normal" or "truncated_normal" or "int" or "full_int" => parts[0],
        _ => "truncated_normal",
    };

    private static Affine Range(string what, JsonElement item) => what switch
    {
        "uniform_range" => Affine.Uniform(item.Number("low"), item.Number("high")),
        "normal_affine" or "truncated_affine" => Affine.Normal(item.Number("mean"), item.Number("stddev")),
        _ => default,
    };
}
