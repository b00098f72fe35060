using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.Tests.Golden;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Api;

/// <summary>Random functions run eagerly and in tf.function, bit for bit (golden/random/tf2_eager.json).</summary>
internal sealed class EagerRandomTests
{
    private static readonly float[,] Logits =
        { { (float)Math.Log(0.1), (float)Math.Log(0.2), (float)Math.Log(0.7) }, { 0f, 0f, 0f } };

    private static readonly Dictionary<string, JsonElement> Cases =
        JsonDocument.Parse(Recorded.Bytes("random/tf2_eager.json")).RootElement
            .GetProperty("cases").EnumerateArray().ToDictionary(c => c.Id());

    private static IEnumerable<string> Rows =>
        Cases.Where(c => c.Value.TryGetProperty("calls", out _)).Select(c => c.Key);

    [TearDown]
    public void Unseed() => EagerSeeds.Set(null);

    [TestCaseSource(nameof(Rows))]
    public void Calls_in_order(string id)
    {
        foreach (var call in Cases[id].GetProperty("calls").EnumerateArray())
        {
            var kind = call.GetProperty("call").GetString()!;
            if (kind == "set_seed")
            {
                tf.random.set_seed((int)call.GetProperty("arg").GetInt64());
                continue;
            }

            Check($"{id}/{kind}", Call(kind, call), call.GetProperty("out"));
        }
    }

    [TestCase("drawn_op_seeds/1")]
    [TestCase("drawn_op_seeds/2^40+7")]
    public void Op_seeds_are_drawn(string id)
    {
        EagerSeeds.Set(Cases[id].GetProperty("seed").GetInt64());
        foreach (var pair in Cases[id].GetProperty("op_seeds").EnumerateArray())
        {
            Assert.That(EagerSeeds.Next(null), Is.EqualTo((pair[0].GetInt64(), pair[1].GetInt64())));
        }
    }

    [Test]
    public void Kernels_of_a_function_keep_their_state()
    {
        var recorded = Cases["function/traced_once"];
        tf.random.set_seed(1);
        var f = tf.function(Draws);
        foreach (var call in recorded.GetProperty("calls_of_f").EnumerateArray())
        {
            Check("f", f(), call);
        }

        var g = tf.function(Draws);
        Check("g", g(), recorded.GetProperty("first_call_of_g_same_body"));
        tf.random.set_seed(1);
        Check("f again", f(), Cases["function/set_seed_again"].GetProperty("call_of_f"));
    }

    private static Tensor[] Draws() =>
        [tf.random.uniform(3), tf.random.normal(3), tf.random.uniform(2, seed: 5), tf.random.uniform(3)];

    private static Tensor Call(string kind, JsonElement call)
    {
        var arg = call.GetProperty("arg");
        int? seed = call.TryGetProperty("seed", out var given) ? given.GetInt32() : null;
        var shape = arg.ValueKind == JsonValueKind.Array ? JsonTensors.Shape(arg) : new Shape(arg.GetInt64());
        var type = call.TryGetProperty("dtype", out var named) ? DataTypes.Parse(named.GetString()!) : tf.float32;
        return kind switch
        {
            "uniform" => tf.random.uniform(shape, Bound(call, "minval", type), Bound(call, "maxval", type), type, seed),
            "normal" => tf.random.normal(shape, Number(call, "mean", 0f), Number(call, "stddev", 1f), type, seed),
            "truncated_normal" => tf.random.truncated_normal(
                shape, Number(call, "mean", 0f), Number(call, "stddev", 1f), type, seed),
            "shuffle" => tf.random.shuffle(tf.constant(Enumerable.Range(0, arg.GetInt32()).ToArray()), seed),
            "categorical" => tf.random.categorical(
                tf.constant(Logits), arg.GetInt32(), seed),
            _ => tf.nn.dropout(tf.ones(shape), rate: Number(call, "rate", 0f), seed: seed),
        };
    }

    private static Operand? Bound(JsonElement call, string name, TF_DataType type) =>
        !call.TryGetProperty(name, out var value) ? (Operand?)null
        : type.is_integer() ? (Operand)value.GetInt32() : (Operand)value.GetDouble();

    private static float Number(JsonElement call, string name, float usual) =>
        call.TryGetProperty(name, out var value) ? value.GetSingle() : usual;

    private static void Check(string what, Tensor[] values, JsonElement recorded)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check($"{what}[{i}]", values[i], recorded[i]);
        }
    }

    private static void Check(string what, Tensor value, JsonElement recorded) => Assert.That(
        value.Data!.Bytes.ToArray(), Is.EqualTo(JsonTensors.Read(recorded).Bytes.ToArray()), what);
}
