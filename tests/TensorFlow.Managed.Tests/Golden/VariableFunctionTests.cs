using System;
using System.Collections.Generic;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>The programs of golden/keras/tape.jsonl in which functions and given gradients meet variables.</summary>
internal sealed class VariableFunctionTests
{
    [Test]
    public void Through_a_function()
    {
        var f = tf.function(x => tf.reduce_sum(x * x));
        var x = tf.Variable(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        var y = f(x);
        TapeTests.Check("through_a_function", new Dictionary<string, object?>
        {
            ["y"] = y, ["gradient"] = tape.gradient(y, x),
        });
    }

    [Test]
    public void Inside_a_function()
    {
        var v = tf.Variable(3f);
        var f = tf.function(x =>
        {
            using var tape = tf.GradientTape();
            var y = v * x * x;
            return tape.gradient(y, v)!;
        });
        TapeTests.Check("inside_a_function", new object?[] { f(tf.constant(2f)), f(tf.constant(4f)) });
    }

    [Test]
    public void Captured_variables_have_gradients_of_any_order()
    {
        var v = tf.Variable(2f);
        var f = tf.function(x => v * v * v * x);
        using var outer = tf.GradientTape();
        using var inner = tf.GradientTape();
        var first = inner.gradient(f(tf.constant(5f)), v)!;
        Assert.That(FunctionTests.Value(first), Is.EqualTo(60f));
        Assert.That(FunctionTests.Value(outer.gradient(first, v)), Is.EqualTo(60f));
    }

    [Test]
    public void Assignments_in_a_function_run_in_order()
    {
        var v = tf.Variable(1f);
        var f = tf.function(x =>
        {
            var before = v * 1f;
            v.assign(v + x);
            return before + (v * 10f);
        });
        Assert.That(FunctionTests.Value(f(tf.constant(2f))), Is.EqualTo(31f));
        Assert.That(FunctionTests.Value(f(tf.constant(2f))), Is.EqualTo(53f));
    }

    [Test]
    public void Custom_gradient()
    {
        var clipped = tf.custom_gradient(
            x => (x * 1f, dy => tf.minimum(tf.maximum(dy, -0.5f), 0.5f)));
        var x = tf.Variable(new[] { 1f, -1f, 2f });
        using var tape = tf.GradientTape();
        var y = tf.reduce_sum(clipped(x) * new[] { 3f, 0.25f, -9f });
        TapeTests.Check("custom_gradient", new Dictionary<string, object?>
        {
            ["y"] = y, ["gradient"] = tape.gradient(y, x),
        });
    }

    [Test]
    public void Custom_gradient_two_inputs()
    {
        var product = tf.custom_gradient((a, b) => (a * b, dy => (dy * 100f, (dy * b * 0f) + 7f)));
        var (a, b) = (tf.Variable(2f), tf.Variable(3f));
        using var tape = tf.GradientTape();
        var y = product(a, b) * 2f;
        TapeTests.Check("custom_gradient_two_inputs", tape.gradient(y, new[] { a, b }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Custom_gradient_with_variable(bool traced)
    {
        var v = tf.Variable(2f);
        Func<Tensor, Tensor> f = tf.custom_gradient(x => (
            x * v,
            (dy, variables) => (dy * v, Array.ConvertAll(variables, _ => dy * x * 10f))));
        f = traced ? tf.function(f) : f;
        var x = tf.constant(5f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = f(x);
        TapeTests.Check("custom_gradient_with_variable", tape.gradient(y, new object[] { x, v }));
    }

    [Test]
    public void A_gradient_that_takes_no_variables_is_refused_them()
    {
        var v = tf.Variable(2f);
        var f = tf.custom_gradient(x => (x * v, dy => dy * v));
        using var tape = tf.GradientTape();
        var y = f(tf.constant(1f));
        Assert.That(() => tape.gradient(y, v), Throws.TypeOf<TypeError>());
    }

    [Test]
    public void Gradient_reversal()
    {
        var reverse = tf.custom_gradient(x => (tf.identity(x), dy => -dy));
        var x = tf.Variable(2f);
        using var tape = tf.GradientTape();
        var y = reverse(x) * 3f;
        TapeTests.Check("gradient_reversal", new Dictionary<string, object?>
        {
            ["y"] = y, ["gradient"] = tape.gradient(y, x),
        });
    }

    [Test]
    public void Traces_with_a_variable_created_inside()
    {
        var wrong = tf.function(x => x + tf.Variable(1f));
        Variable? made = null;
        var traces = 0;
        var right = tf.function(x =>
        {
            traces++;
            made ??= tf.Variable(2f);
            return x * made;
        });
        var values = new object?[] { right(tf.constant(1f)), right(tf.constant(2f)) };
        TapeTests.Check("traces_with_a_variable_created_inside", new Dictionary<string, object?>
        {
            ["wrong"] = Structures.Attempt(() => wrong(tf.constant(1f))), ["right"] = values, ["traces"] = traces,
        });
    }

    [Test]
    public void Python_side_effects()
    {
        var (log, box, v) = (new List<string>(), 10f, tf.Variable(10f));
        var f = tf.function((Tensor x) =>
        {
            log.Add("traced");
            return (x + box, x + v);
        });
        var first = f(tf.constant(1f));
        box = 20f;
        v.assign(20f);
        var second = f(tf.constant(1f));
        TapeTests.Check("python_side_effects", new Dictionary<string, object?>
        {
            ["first"] = new object?[] { first.Item1, first.Item2 },
            ["second"] = new object?[] { second.Item1, second.Item2 },
            ["log"] = log,
        });
    }

    [Test]
    public void A_concrete_function_lists_its_variables()
    {
        var (v, w) = (tf.Variable(1f), tf.Variable(2f, trainable: false));
        var f = tf.function(x => (v * x) + w);
        var concrete = f.get_concrete_function(tf.TensorSpec(2));
        Assert.That(concrete.variables, Is.EqualTo(new IVariableV1[] { v, w }));
        Assert.That(concrete.trainable_variables, Is.EqualTo(new IVariableV1[] { v }));
    }
}
