using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>The programs of golden/keras/tape.jsonl that watch tensors, and what they returned.</summary>
internal sealed class TapeTests
{
    private static readonly Dictionary<string, JsonElement> Results = Recorded.Lines("keras/tape.jsonl")
        .Select(l => JsonDocument.Parse(l).RootElement).Where(c => c.TryGetProperty("case", out _))
        .ToDictionary(c => c.GetProperty("case").GetString()!, c => c.GetProperty("result"));

    // 1 - tanh² cancels where tanh is near 1: one last place of the recorded tanh shows as 4e-5 of the result.
    // In float64 the element is 0.00678603476; recorded is 0.006786324, ours is 0.0067860335.
    public const double TanhSlack = 4e-7;

    private static readonly (string Name, Func<Tensor, Tensor> Of)[] KinkedFunctions =
    [
        ("relu", t => tf.nn.relu(t)),
        ("leaky_relu", t => tf.nn.leaky_relu(t)),
        ("abs", t => tf.abs(t)),
        ("sign", t => tf.sign(t)),
        ("maximum_with_0", t => tf.maximum(t, 0f)),
        ("maximum_0_first", t => tf.maximum(0f, t)),
        ("minimum_with_0", t => tf.minimum(t, 0f)),
        ("sqrt_of_square", t => tf.sqrt(t * t)),
        ("reduce_max", t => tf.reduce_max(t)),
        ("reduce_max_of_squares", t => tf.reduce_max(t * t)),
        ("where", t => Tensorflow.Ops.Math.SelectV2.Of(tf.greater(t, 0f), tf.sqrt(t), 0f)),
        ("divide_no_nan", t => tf.math.divide_no_nan(1f, t)),
        ("round", t => tf.round(t)),
        ("pow_0", t => tf.pow(t, 0f)),
        ("log", t => tf.log(t)),
        ("clip_to_0_1", t => tf.clip_by_value(t, 0f, 1f)),
        ("norm_of_zero", t => tf.norm(t * 0f)),
        ("xlogy", t => tf.math.xlogy(t, t)),
    ];

    /// <summary>Compares what a program returned with what was recorded under its name.</summary>
    /// <param name="slack">What elements near 0 may be off by.</param>
    public static void Check(string program, object? result, double slack = 2e-8) =>
        Check(program, result, Results[program], slack);

    private static void Check(string program, string part, object? result) =>
        Check($"{program}.{part}", result, Results[program].GetProperty(part), 2e-8);

    private static void Check(string what, object? result, JsonElement recorded, double slack)
    {
        try
        {
            Structures.Check(what, result, recorded, slack);
        }
        catch (Mismatch mismatch)
        {
            Assert.Fail(mismatch.Message);
        }
    }

    [Test]
    public void Watch_constant()
    {
        var x = tf.constant(new[] { 1f, -2f, 3f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = tf.reduce_sum(tf.pow(x, 3f));
        Check("watch_constant", new Dictionary<string, object?> { ["y"] = y, ["gradient"] = tape.gradient(y, x) });
    }

    [Test]
    public void Watch_after_use()
    {
        var x = tf.constant(2f);
        using var tape = tf.GradientTape();
        var a = x * 10f;
        tape.watch(x);
        var y = a + (x * x);
        Check("watch_after_use", tape.gradient(y, x));
    }

    [Test]
    public void Gradient_of_a_vector_target()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = tf.stack(new[] { x[0] * x[1], tf.pow(x[0], 2f), x[1] });
        Check("gradient_of_a_vector_target", tape.gradient(y, x));
    }

    [Test]
    public void Output_gradients()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x;
        Check("output_gradients", tape.gradient(y, x, output_gradients: tf.constant(new[] { 10f, 0.5f })));
    }

    [Test]
    public void Integer_target()
    {
        var x = tf.constant(3);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x;
        Check("integer_target", new object?[] { Structures.Attempt(() => tape.gradient(y, x)) });
        Assert.That(tape.Warnings, Has.Count.EqualTo(2).And.Some.Contains("int32"));
    }

    [Test]
    public void Kinks()
    {
        var x = tf.constant(new[] { -1f, 0f, 1f });
        foreach (var (name, function) in KinkedFunctions)
        {
            using var tape = tf.GradientTape();
            tape.watch(x);
            var y = function(x);
            Check("kinks", name, new object?[] { y, tape.gradient(y, x) });
        }
    }

    [Test]
    public void Jacobian()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = tf.stack(new[] { tf.pow(x[0], 2f), x[0] * x[1], tf.sin(x[1]) });
        Check("jacobian", tape.jacobian(y, x));
    }

    [Test]
    public void Batch_jacobian()
    {
        var recorded = Results["batch_jacobian"];
        var (x, w) = (Given(recorded, "x"), Given(recorded, "w"));
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = tf.tanh(tf.matmul(x, w));
        var result = new Dictionary<string, object?> { ["x"] = x, ["w"] = w, ["jacobian"] = tape.batch_jacobian(y, x) };
        Check("batch_jacobian", result, TanhSlack);
    }

    /// <summary>A tensor that the recording gives beside its results.</summary>
    public static Tensor Given(JsonElement recorded, string name) =>
        new(JsonTensors.Read(recorded.GetProperty(name)));

    /// <summary>What was recorded under a program's name.</summary>
    public static JsonElement ResultOf(string program) => Results[program];
}
