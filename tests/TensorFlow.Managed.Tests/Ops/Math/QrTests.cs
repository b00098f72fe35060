using NUnit.Framework;
using Tensorflow.Ops.Math;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class QrTests
{
    [TestCase(4, 3, false)]
    [TestCase(3, 4, false)]
    [TestCase(4, 3, true)]
    public void The_product_is_the_matrix(int rows, int columns, bool full)
    {
        var x = tf.constant(Draw.Uniform(-2, 2, 2, rows, columns));
        var (q, r) = Qr.Of(x, full);
        Assert.That(
            Values.Of<double>(MatrixProduct.Of(q, r)), Is.EqualTo(Values.Of<double>(x)).Within(1e-14));
        Assert.That(r.shape.dims[1], Is.EqualTo(full ? rows : System.Math.Min(rows, columns)));
        Assert.That(Values.Of<double>(r)[columns], Is.Zero);
    }

    [Test]
    public void A_graph_knows_the_shapes()
    {
        using var graph = tf.Graph().as_default();
        var (q, r) = Qr.Of(tf.placeholder(tf.float32, new Shape(-1, 5, 3)));
        Assert.That((q.shape, r.shape), Is.EqualTo((new Shape(-1, 5, 3), new Shape(-1, 3, 3))));
    }
}
