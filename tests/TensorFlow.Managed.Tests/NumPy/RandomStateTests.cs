using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

/// <summary>
/// Every call of the recorded RandomState cases, through np.random; single values by the long sums are left to the
/// streams' tests.
/// </summary>
internal sealed class RandomStateTests
{
    [Test]
    public void Np_random_gives_what_numpy_gave()
    {
        List<string> off = [];
        int calls = 0;
        foreach (JsonElement item in Cases().Where(c => c.TryGetProperty("calls", out _)))
        {
            Seed(item.GetProperty("seed"));
            foreach (JsonElement call in item.GetProperty("calls").EnumerateArray())
            {
                calls++;
                NDArray got = Call(call), wanted = Tensor(call.GetProperty("out"));
                if (!got.Equals(wanted))
                {
                    off.Add($"{item.GetProperty("id")} {call.GetProperty("call")}: "
                        + $"got {got.dtype} {got}, wanted {wanted}");
                }
            }
        }

        Assert.That(off, Is.Empty, string.Join("\n", off.Take(10)));
        Assert.That(calls, Is.EqualTo(432));
    }

    [Test]
    public void A_stream_of_its_own_leaves_the_default_one_alone()
    {
        np.random.seed(5);
        NDArray first = np.random.uniform(size: 3);
        np.random.seed(5);
        RandomState other = np.random.RandomState(5);
        Assert.That(other.uniform(size: 3), Is.EqualTo(first));
        Assert.That(np.random.uniform(size: 3), Is.EqualTo(first));
    }

    [Test]
    public void Default_rng_is_numpys()
    {
        NDArray drawn = np.random.default_rng(42).random(3);
        double[] wanted = [0.7739560485559633, 0.4388784397520523, 0.8585979199113825];
        Assert.That(drawn.ToArray<double>(), Is.EqualTo(wanted));
    }

    [Test]
    public void Arguments_are_checked()
    {
        Assert.That(() => np.random.seed(-1), Throws.TypeOf<ValueError>());
        Assert.That(() => np.random.randint(3, 3), Throws.TypeOf<ValueError>().With.Message.Contains("low >= high"));
        Assert.That(() => np.random.randint(0, 300, dtype: np.uint8), Throws.TypeOf<ValueError>());
        Assert.That(() => np.random.normal(scale: -1.0), Throws.TypeOf<ValueError>());
        Assert.That(() => np.random.choice(3, 4, replace: false), Throws.TypeOf<ValueError>());
        Assert.That(() => np.random.choice(2, 1, p: [0.5, 0.6]), Throws.TypeOf<ValueError>());
    }

    private static JsonElement[] Cases()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "GanTf.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        using FileStream file = File.OpenRead(Path.Combine(
            folder!, "tests", "TensorFlow.Managed.Tests", "Data", "random", "numpy_legacy.json.gz"));
        using var text = new GZipStream(file, CompressionMode.Decompress);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("cases").EnumerateArray()];
    }

    private static void Seed(JsonElement seed)
    {
        if (seed.ValueKind == JsonValueKind.Array)
        {
            np.random.seed([.. seed.EnumerateArray().Select(e => e.GetUInt32())]);
        }
        else
        {
            np.random.seed(seed.GetInt64());
        }
    }

    private static NDArray Call(JsonElement call)
    {
        JsonElement[] args = call.TryGetProperty("args", out JsonElement list) ? [.. list.EnumerateArray()] : [];
        Shape? size = Size(call);
        double Number(string name, double otherwise) =>
            call.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;
        int[] sizes = args.All(a => a.ValueKind == JsonValueKind.Number && a.TryGetInt32(out _))
            ? [.. args.Select(a => a.GetInt32())] : [];
        return call.GetProperty("call").GetString() switch
        {
            "random_sample" => np.random.random_sample(size),
            "rand" => np.random.rand(sizes),
            "randn" => np.random.randn(sizes),
            "standard_normal" => np.random.standard_normal(size),
            "uniform" => np.random.uniform(Number("low", 0), Number("high", 1), size),
            "normal" => np.random.normal(Number("loc", 0), Number("scale", 1), size),
            "exponential" => np.random.exponential(Number("scale", 1), size),
            "beta" => np.random.beta(args[0].GetDouble(), args[1].GetDouble(), size),
            "gamma" => np.random.gamma(args[0].GetDouble(), args[1].GetDouble(), size),
            "poisson" => np.random.poisson(args[0].GetDouble(), size),
            "binomial" => np.random.binomial(args[0].GetInt64(), args[1].GetDouble(), size),
            "randint" => Integers(call, args, size),
            "choice" => Choice(call, args[0], size),
            "permutation" => args[0].ValueKind == JsonValueKind.Object
                ? np.random.permutation(Tensor(args[0])) : np.random.permutation(args[0].GetInt32()),
            "shuffle" => Shuffled(Tensor(args[0])),
            var name => throw new ArgumentException(name),
        };
    }

    private static NDArray Shuffled(NDArray rows)
    {
        np.random.shuffle(rows);
        return rows;
    }

    private static NDArray Choice(JsonElement call, JsonElement from, Shape? size)
    {
        bool replace = !call.TryGetProperty("replace", out JsonElement flag) || flag.GetBoolean();
        double[]? p = call.TryGetProperty("p", out JsonElement list) ? [.. list.EnumerateArray().Select(e =>
            e.GetDouble())] : null;
        return from.ValueKind == JsonValueKind.Object
            ? np.random.choice(Tensor(from), size, replace, p)
            : np.random.choice(from.GetInt32(), size, replace, p);
    }

    private static NDArray Integers(JsonElement call, JsonElement[] args, Shape? size)
    {
        Int128[] bounds = [.. args.Select(a => Int128.Parse(a.ToString(), null))];
        TF_DataType dtype = Type(call.GetProperty("out"));
        (Int128 low, Int128 high) = bounds.Length == 1 ? (0, bounds[0]) : (bounds[0], bounds[1]);
        if (high > long.MaxValue) // beyond the arguments' type: straight from the stream
        {
            NDArray words = np.zeros(size!, dtype);
            np.random.Stream.FillIntegers(words.GetData<ulong>(), (ulong)low, (ulong)(high - 1));
            return words;
        }

        return bounds.Length == 1
            ? np.random.randint((long)high, size: size, dtype: dtype)
            : np.random.randint((long)low, (long)high, size, dtype);
    }

    private static Shape? Size(JsonElement call) => !call.TryGetProperty("size", out JsonElement size) ? null
        : size.ValueKind == JsonValueKind.Array ? new Shape([.. size.EnumerateArray().Select(e => e.GetInt64())])
        : new Shape(size.GetInt64());

    private static TF_DataType Type(JsonElement tensor) =>
        DataTypes.Parse(tensor.GetProperty("dtype").GetString()!);

    private static NDArray Tensor(JsonElement tensor)
    {
        var shape = new Shape([.. tensor.GetProperty("shape").EnumerateArray().Select(e => e.GetInt64())]);
        JsonElement[] data = [.. tensor.GetProperty("data").EnumerateArray()];
        Array values = Type(tensor) switch
        {
            TF_DataType.TF_DOUBLE => data.Select(e => e.GetDouble()).ToArray(),
            TF_DataType.TF_UINT64 => data.Select(e => ulong.Parse(e.ToString(), null)).ToArray(),
            TF_DataType.TF_BOOL => data.Select(e => e.GetBoolean()).ToArray(),
            _ => data.Select(e => long.Parse(e.ToString(), null)).ToArray(),
        };
        return new NDArray(values, shape).astype(Type(tensor));
    }
}
