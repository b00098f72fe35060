using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops;

internal sealed class TensorComparisonTests
{
    [Test]
    public void Operators_compare_tensors_and_literals_from_both_sides()
    {
        var (x, y) = (tf.constant(new[] { 1f, 2f, 3f }), tf.constant(new[] { 2f, 2f, 2f }));
        Check(x < y, true, false, false);
        Check(x <= y, true, true, false);
        Check(x > y, false, false, true);
        Check(x >= y, false, true, true);
        Check(x < 2, true, false, false);
        Check(x <= 2, true, true, false);
        Check(x > 2, false, false, true);
        Check(x >= 2, false, true, true);
        Check(2 < x, false, false, true);
        Check(2 <= x, false, true, true);
        Check(2 > x, true, false, false);
        Check(2 >= x, true, true, false);
    }

    [Test]
    public void Nodes_have_Python_s_names()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 3);
        Assert.That(
            new[] { x < 1f, x <= 1f, x > 1f, x >= 1f }.Select(t => t.op.name),
            Is.EqualTo(new[] { "Less", "LessEqual", "Greater", "GreaterEqual" }));
    }

    private static void Check(Tensor received, params bool[] expected) =>
        Assert.That(received.numpy().ToArray<bool>(), Is.EqualTo(expected));
}
