using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>The programs of golden/keras/tape.jsonl about tf.function, and how often each was traced.</summary>
internal sealed class FunctionTests
{
    private static readonly TensorSpec[] Vector = [new(new Shape(-1))];

    private static readonly Dictionary<string, int[]> Calls = new()
    {
        ["python_ints_1_2_1_3"] = Count([1, 2, 1, 3]),
        ["tensors_1_2_1"] = Count([tf.constant(1), tf.constant(2), tf.constant(1)]),
        ["python_floats_1_2_1"] = Count([1.0, 2.0, 1.0]),
        ["int_then_float_then_bool"] = Count([1, 1.0, true]),
        ["strings_a_b_a"] = Count(["a", "b", "a"]),
        ["tensor_dtypes_int_float"] = Count([tf.constant(1), tf.constant(1f), tf.constant(2)]),
        ["shapes_2_3_2"] = Count([tf.ones(2), tf.ones(3), tf.ones(2)]),
        ["shapes_2_3_4_5"] = Count([tf.ones(2), tf.ones(3), tf.ones(4), tf.ones(5)]),
        ["shapes_2_3_4_5_reduce_retracing"] = Count([tf.ones(2), tf.ones(3), tf.ones(4), tf.ones(5)], reduce: true),
        ["ranks_1_2_reduce_retracing"] = Count([tf.ones(2), tf.ones((2, 2)), tf.ones((2, 2, 2))], reduce: true),
        ["input_signature_shapes_2_3_4"] = Count([tf.ones(2), tf.ones(3), tf.ones(4)], signature: Vector),
        ["numpy_arrays_same_shape"] = Count([np.ones(2, np.float32), np.zeros(2, np.float32)]),
        ["numpy_then_tensor"] = Count([np.ones(2, np.float32), tf.ones(2)]),
        ["lists_1_2_then_1_2_then_1_3"] = Count([new[] { 1, 2 }, new[] { 1, 2 }, new[] { 1, 3 }]),
        ["list_of_tensors"] = Count(
            [new[] { tf.constant(1), tf.constant(2) }, new[] { tf.constant(3), tf.constant(4) }]),
        ["tuple_then_list"] = Count([ValueTuple.Create(tf.constant(1)), new[] { tf.constant(1) }]),
        ["none_none"] = Count([null, null]),
        ["variable_then_tensor"] = Count([tf.Variable(1f), tf.constant(1f)]),
    };

    private static IEnumerable<string> Names => Calls.Keys;

    [TestCaseSource(nameof(Names))]
    public void Traces(string calls) => Assert.That(
        Calls[calls],
        Is.EqualTo(TapeTests.ResultOf("traces_of_a_function").GetProperty(calls).EnumerateArray()
            .Select(n => n.GetInt32())));

    [Test]
    public void Gradient_flows_through_a_call()
    {
        var f = tf.function(x => tf.reduce_sum(x * x));
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = f(x);
        TapeTests.Check("through_a_function", new Dictionary<string, object?>
        {
            ["y"] = y, ["gradient"] = tape.gradient(y, x),
        });
    }

    [Test]
    public void Gradients_of_gradients_flow_through_a_call()
    {
        var f = tf.function(x => tf.exp(x) * x * x);
        var x = tf.constant(0.5f);
        using var outer = tf.GradientTape();
        outer.watch(x);
        Tensor? first;
        using (var inner = tf.GradientTape())
        {
            inner.watch(x);
            first = inner.gradient(f(x), x);
        }

        var e = MathF.Exp(0.5f);
        Assert.That(Value(first), Is.EqualTo(e * (0.25f + 1f)).Within(1e-6f));
        Assert.That(Value(outer.gradient(first!, x)), Is.EqualTo(e * (0.25f + 2f + 2f)).Within(1e-5f));
    }

    [Test]
    public void A_tape_works_inside_a_function()
    {
        var f = tf.function(x =>
        {
            using var tape = tf.GradientTape();
            tape.watch(x);
            return tape.gradient(x * x * x, x)!;
        });
        Assert.That(Value(f(tf.constant(2f))), Is.EqualTo(12f));
        Assert.That(Value(f(tf.constant(1f))), Is.EqualTo(3f));
        Assert.That(f.experimental_get_tracing_count(), Is.EqualTo(1));
    }

    [Test]
    public void Tf_gradients_in_a_function()
    {
        var f = tf.function(x => tf.gradients(tf.pow(x, 3f), x)[0]!);
        TapeTests.Check("tf_gradients_in_a_function", f(tf.constant(2f)));
    }

    [Test]
    public void A_function_calls_another()
    {
        var square = tf.function(x => x * x);
        var f = tf.function(x => square(x) + square(x + 1f));
        var x = tf.constant(2f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = f(x);
        Assert.That(Value(y), Is.EqualTo(13f));
        Assert.That(Value(tape.gradient(y, x)), Is.EqualTo(10f));
    }

    [Test]
    public void Captured_tensors_are_inputs_with_gradients()
    {
        var c = tf.constant(3f);
        var f = tf.function(x => x * c);
        using var tape = tf.GradientTape();
        tape.watch(c);
        var y = f(tf.constant(5f));
        Assert.That(Value(y), Is.EqualTo(15f));
        Assert.That(Value(tape.gradient(y, c)), Is.EqualTo(5f));
    }

    [Test]
    public void Structures_come_back_as_they_were_returned()
    {
        var f = tf.function((Tensor x) => (x + 1f, x * 2f));
        var (a, b) = f(tf.constant(3f));
        Assert.That((Value(a), Value(b)), Is.EqualTo((4f, 6f)));
    }

    [Test]
    public void A_concrete_function_tells_shapes_and_its_plan()
    {
        var f = tf.function((x, w) => tf.tanh(tf.matmul(x, w)));
        var concrete = f.get_concrete_function(tf.TensorSpec((-1, 3)), tf.TensorSpec((3, 2)));
        Assert.That(concrete.output_shapes, Is.EqualTo(new[] { new Shape(-1, 2) }));
        Assert.That(concrete.output_dtypes, Is.EqualTo(new[] { TF_DataType.TF_FLOAT }));
        Assert.That(concrete.explain(tf.ones((4, 3)), tf.ones((3, 2))), Does.Contain("MatMul").And.Contain("kernels"));
        Assert.That(() => concrete.Call(tf.ones((4, 3))), Throws.TypeOf<ValueError>());
        Assert.That(() => concrete.Call(tf.ones((4, 3)), tf.ones((2, 2))), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void A_prepared_call_allocates_nothing()
    {
        var f = tf.function(x => tf.reduce_sum(x * 2f));
        var callable = f.get_concrete_function(tf.TensorSpec(3)).make_callable();
        var x = np.ones(3, np.float32);
        Assert.That((float)callable.Run(x)[0]!, Is.EqualTo(6f));
        callable.Run(x);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            callable.Run(x);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Eager_switch_runs_the_body_each_time()
    {
        var runs = 0;
        var f = tf.function(x =>
        {
            runs++;
            return x * 1f;
        });
        tf.config.run_functions_eagerly(true);
        try
        {
            f(tf.constant(1f));
            f(tf.constant(1f));
        }
        finally
        {
            tf.config.run_functions_eagerly(false);
        }

        Assert.That(runs, Is.EqualTo(2));
    }

    public static float Value(Tensor? tensor) => tensor!.Data!.Span<float>()[0];

    private static int[] Count(object?[] calls, TensorSpec[]? signature = null, bool reduce = false)
    {
        var traces = 0;
        var f = tf.function<object?, object?>(
            x =>
            {
                traces++;
                return x;
            },
            signature, reduce);
        return Array.ConvertAll(calls, c =>
        {
            f(c);
            return traces;
        });
    }
}
