using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Ops.Random;
using Tensorflow.Tests.Golden;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.Random;

/// <summary>Every recorded stateless draw, bit for bit (golden/random/tf2_stateless.json).</summary>
internal sealed class StatelessValuesTests
{
    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(Recorded.Bytes("random/tf2_stateless.json")).RootElement.GetProperty("cases")
            .EnumerateArray()];

    [Test]
    public void Keys_and_counters()
    {
        foreach (var json in Starting("key_counter"))
        {
            var (key, counter) = StatelessRandomGetKeyCounter.Of(Seed(json));
            Assert.That(
                Values.Of<ulong>(key).Concat(Values.Of<ulong>(counter)).Select(v => $"{v}"),
                Is.EqualTo(json.Items("key").Concat(json.Items("counter")).Select(v => v.GetString())), json.Id());
        }
    }

    [TestCase("uniform")]
    [TestCase("normal")]
    [TestCase("truncated_normal")]
    public void Floats(string kind)
    {
        foreach (var json in Starting(kind + "/").Concat(Starting("alg/philox/" + kind))
            .Concat(Starting("alg/auto_select/" + kind)).Concat(Starting("dtype/" + kind)))
        {
            if (!json.Id().EndsWith("bfloat16"))
            {
                Check(json, Drawn(kind, json));
            }
        }
    }

    [Test]
    public void Ranges_and_scales()
    {
        Check(Case("uniform_range"), tf.random.stateless_uniform((3, 4), Seed(), minval: -1.0, maxval: 1.0));
        Check(Case("normal_affine"), tf.random.stateless_normal((3, 4), Seed(), mean: 4.0, stddev: 1.25));
        Check(Case("truncated_affine"), tf.random.stateless_truncated_normal((3, 4), Seed(), 0.0, 0.02));
        Check(Case("long_truncated_normal"), tf.random.stateless_truncated_normal(500, Seed()));
    }

    [Test]
    public void Integers()
    {
        foreach (var json in Starting("int/"))
        {
            var (low, high) = (JsonTensors.Whole(json.GetProperty("low")), JsonTensors.Whole(json.GetProperty("high")));
            var wide = json.GetProperty("out").GetProperty("dtype").GetString() == "int64";
            Check(json, wide
                ? tf.random.stateless_uniform(9, Seed(), (long)low, (long)high, tf.int64)
                : tf.random.stateless_uniform(9, Seed(), (int)low, (int)high, tf.int32));
        }

        foreach (var json in Starting("full_int/"))
        {
            var type = DataTypes.Parse(json.Id().Split('/')[1]);
            Check(json, tf.random.stateless_uniform(9, Seed(), dtype: type));
        }
    }

    [Test]
    public void Orders_and_new_seeds()
    {
        Check(Case("shuffle"), tf.random.experimental.stateless_shuffle(tf.range(10), Seed()));
        Check(Case("split"), tf.random.experimental.stateless_split(Seed(), 3));
        Check(Case("fold_in"), tf.random.experimental.stateless_fold_in(Seed(), 9));
    }

    [Test]
    public void Threefry_is_refused() => Assert.That(
        () => tf.random.stateless_uniform(3, Seed(), alg: "threefry"),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Unsupported algorithm id"));

    [Test]
    public void An_empty_range_is_refused() => Assert.That(
        () => tf.random.stateless_uniform(3, Seed(), 5, 5, tf.int32),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Need minval < maxval, got 5 >= 5"));

    [Test]
    public void A_seed_of_three_is_refused() => Assert.That(
        () => tf.random.stateless_normal(3, new[] { 1, 2, 3 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("seed must have shape [2]"));

    [Test]
    public void A_graph_gives_the_same_and_knows_the_shape()
    {
        var eager = Values.Of<float>(tf.random.stateless_normal(7, Seed()));
        using var graph = tf.Graph().as_default();
        var drawn = tf.random.stateless_normal(7, Seed());
        Assert.That(drawn.shape, Is.EqualTo(new Shape(7)));
        Assert.That(tf.Session(graph).run(drawn).ToArray<float>(), Is.EqualTo(eager));
    }

    private static Tensor Drawn(string kind, JsonElement json)
    {
        var type = DataTypes.Parse(json.GetProperty("out").GetProperty("dtype").GetString()!);
        var shape = JsonTensors.Shape(json.GetProperty("out").GetProperty("shape"));
        var alg = json.TryGetProperty("alg", out var given) ? given.GetString()! : "auto_select";
        if (type == TF_DataType.TF_HALF)
        {
            // the ops alone: no kernel scales halves
            var (key, counter) = StatelessRandomGetKeyCounter.Of(Seed(json));
            return kind switch
            {
                "uniform" => StatelessRandomUniformV2.Of(shape, key, counter, 1, type),
                "normal" => StatelessRandomNormalV2.Of(shape, key, counter, 1, type),
                _ => StatelessTruncatedNormalV2.Of(shape, key, counter, 1, type),
            };
        }

        return kind switch
        {
            "uniform" => tf.random.stateless_uniform(shape, Seed(json), dtype: type, alg: alg),
            "normal" => tf.random.stateless_normal(shape, Seed(json), dtype: type, alg: alg),
            _ => tf.random.stateless_truncated_normal(shape, Seed(json), dtype: type, alg: alg),
        };
    }

    private static JsonElement Case(string id) => Cases.Single(c => c.Id() == id);

    private static IEnumerable<JsonElement> Starting(string id) => Cases.Where(c => c.Id().StartsWith(id));

    private static void Check(JsonElement json, Tensor actual)
    {
        var expected = JsonTensors.Read(json.GetProperty("out"));
        Assert.That(actual.dtype, Is.EqualTo(expected.DType), json.Id());
        Assert.That(actual.Data!.Shape, Is.EqualTo(expected.Shape), json.Id());
        if (expected.DType == TF_DataType.TF_HALF)
        {
            // recorded with four digits
            var halves = Values.Of<System.Half>(actual).Select(h => (double)h);
            Assert.That(halves, Is.EqualTo(expected.Span<System.Half>().ToArray().Select(h => (double)h)).Within(1e-3));
            return;
        }

        Assert.That(actual.Data!.Bytes.ToArray(), Is.EqualTo(expected.Bytes.ToArray()), json.Id());
    }

    private static Operand Seed() => new[] { 42, 7 };

    private static Operand Seed(JsonElement json)
    {
        long[] pair = [.. json.Items("seed").Select(s => s.GetInt64())];
        return json.TryGetProperty("seed_dtype", out var type) && type.GetString() == "int64"
            ? pair
            : new[] { (int)pair[0], (int)pair[1] };
    }
}
