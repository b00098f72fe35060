using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>tf.custom_gradient eagerly, in functions and in graphs.</summary>
internal sealed class CustomGradientTests
{
    [Test]
    public void Given_gradient_flows_in_place_of_the_nodes()
    {
        var half = tf.custom_gradient(x => (x * 1f, dy => dy * 0.5f));
        var x = tf.constant(new[] { 1f, -1f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = half(x) * 3f;
        Assert.That(tape.gradient(y, x)!.Data!.Span<float>().ToArray(), Is.EqualTo(new[] { 1.5f, 1.5f }));
    }

    [Test]
    public void Second_order_is_the_gradient_of_the_given_one()
    {
        var cube = tf.custom_gradient(x => (tf.pow(x, 3f), dy => dy * 3f * x * x));
        var x = tf.constant(2f);
        using var outer = tf.GradientTape();
        outer.watch(x);
        Tensor? g;
        using (var inner = tf.GradientTape())
        {
            inner.watch(x);
            g = inner.gradient(cube(x), x);
        }

        TapeTests.Check("custom_gradient_second_order", new object?[] { g, outer.gradient(g!, x) });
    }

    [Test]
    public void Works_in_graphs()
    {
        using var graph = tf.Graph().as_default();
        var product = tf.custom_gradient((a, b) => (a * b, dy => (dy * 100f, dy * 0f + 7f)));
        var (a, b) = (tf.constant(2f), tf.constant(3f));
        var gradients = tf.gradients(product(a, b) * 2f, new[] { a, b });
        using var session = tf.Session();
        Assert.That((float)session.run(gradients[0]!), Is.EqualTo(200f));
        Assert.That((float)session.run(gradients[1]!), Is.EqualTo(7f));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Works_in_functions(bool nested)
    {
        var reverse = tf.custom_gradient(x => (x * 2f, dy => -dy * x));
        var inner = tf.function(x => reverse(x) * 3f);
        var f = nested ? tf.function(x => inner(x) + 0f) : inner;
        var x = tf.constant(5f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = f(x);
        Assert.That(FunctionTests.Value(y), Is.EqualTo(30f));
        Assert.That(FunctionTests.Value(tape.gradient(y, x)), Is.EqualTo(-15f));
    }
}
