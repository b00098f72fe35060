using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

internal sealed class NumpyFunctionTests
{
    private static NDArray Grid => np.arange(6.0).reshape(2, 3);

    [Test]
    public void Creation()
    {
        Assert.That(np.arange(0.0, 1.0, 0.25).ToArray<double>(), Is.EqualTo(new[] { 0, 0.25, 0.5, 0.75 }));
        Assert.That(np.arange(5, 0, -2).ToArray<int>(), Is.EqualTo(new[] { 5, 3, 1 }));
        Assert.That(np.linspace(0, 1, 5).ToArray<double>(), Is.EqualTo(new[] { 0, 0.25, 0.5, 0.75, 1 }));
        Assert.That(np.linspace(0, 1, 4, endpoint: false).ToArray<double>(), Is.EqualTo(new[] { 0, 0.25, 0.5, 0.75 }));
        Assert.That(np.eye(2, 3, 1).ToArray<double>(), Is.EqualTo(new double[] { 0, 1, 0, 0, 0, 1 }));
        Assert.That((np.zeros(2).dtype, np.ones((1, 2), np.int8).dtype), Is.EqualTo((np.float64, np.int8)));
        Assert.That(np.full((2, 2), 3f).dtype, Is.EqualTo(np.float32));
        Assert.That(np.ones_like(Grid, np.int32).sum().ToArray<long>(), Is.EqualTo(new[] { 6L }));
    }

    [Test]
    public void Shapes()
    {
        Assert.That(np.stack([Grid, Grid], axis: 1).shape, Is.EqualTo(new Shape(2, 2, 3)));
        Assert.That(np.concatenate((Grid, Grid), axis: 1).shape, Is.EqualTo(new Shape(2, 6)));
        Assert.That(np.vstack(np.arange(3), np.arange(3)).shape, Is.EqualTo(new Shape(2, 3)));
        Assert.That(np.hstack(np.arange(3), np.arange(2)).ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2, 0, 1 }));
        Assert.That(np.expand_dims(Grid, -1).shape, Is.EqualTo(new Shape(2, 3, 1)));
        Assert.That(np.squeeze(Grid.reshape(1, 2, 3, 1)).shape, Is.EqualTo(new Shape(2, 3)));
        Assert.That(np.transpose(Grid)[2].ToArray<double>(), Is.EqualTo(new double[] { 2, 5 }));
        Assert.That(np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape, Is.EqualTo(new Shape(3, 4, 2)));
        Assert.That(np.tile(np.arange(2), 2, 2).ToString(), Is.EqualTo("[[0 1 0 1]\n [0 1 0 1]]"));
        Assert.That(np.repeat(np.arange(2), 2).ToArray<int>(), Is.EqualTo(new[] { 0, 0, 1, 1 }));
        Assert.That(np.split(Grid, 3, axis: 1)[2].ToArray<double>(), Is.EqualTo(new double[] { 2, 5 }));
        Assert.That(() => np.squeeze(Grid, 0), Throws.TypeOf<ValueError>());
        Assert.That(() => np.concatenate((Grid, Grid.T)), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void Reductions()
    {
        Assert.That(Grid.sum(0).ToArray<double>(), Is.EqualTo(new double[] { 3, 5, 7 }));
        Assert.That(Grid.mean(1, keepdims: true).shape, Is.EqualTo(new Shape(2, 1)));
        Assert.That((double)np.std(Grid), Is.EqualTo(Math.Sqrt(35.0 / 12.0)).Within(1e-15));
        Assert.That((double)np.var(np.array(1, 2, 4), ddof: 1), Is.EqualTo(7.0 / 3.0).Within(1e-15));
        Assert.That(((long)np.argmax(Grid), (long)np.argmin(Grid)), Is.EqualTo((5L, 0L)));
        Assert.That(np.argmax(Grid, 1).ToArray<long>(), Is.EqualTo(new long[] { 2, 2 }));
        Assert.That((np.sum(np.array((byte)255, (byte)1)).dtype, np.mean(np.arange(2)).dtype),
            Is.EqualTo((np.uint64, np.float64)));
        Assert.That(double.IsNaN(np.max(np.array(1, double.NaN))));
        Assert.That((bool)np.any(Grid > 4.0) && !(bool)np.all(Grid > 4.0));
        Assert.That(() => np.max(np.zeros(0)), Throws.TypeOf<ValueError>());
        Assert.That((double)np.median(np.array(4.0, 1, 3, 2)), Is.EqualTo(2.5));
        Assert.That((double)np.percentile(np.array(1.0, 2, 4), 75), Is.EqualTo(3.0));
        Assert.That(np.cumsum(np.arange(4)).ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 3, 6 }));
    }

    /// <summary>Recorded from NumPy: pairwise sums differ from running ones in the last bits.</summary>
    [Test]
    public void Sums_follow_the_pairwise_order()
    {
        NDArray tenths = np.full(1000, 0.1);
        Assert.That((double)tenths.sum(), Is.EqualTo(100.0).Within(1e-13));
        Assert.That((double)tenths.sum(), Is.Not.EqualTo(tenths.ToArray<double>().Aggregate(0.0, (a, b) => a + b)));
    }

    [Test]
    public void Sorting_and_counting()
    {
        NDArray a = np.array(3.0, double.NaN, 1.0, 2.0, 1.0);
        Assert.That(np.sort(a)[":4"].ToArray<double>(), Is.EqualTo(new double[] { 1, 1, 2, 3 }));
        Assert.That(np.argsort(a).ToArray<long>(), Is.EqualTo(new long[] { 2, 4, 3, 0, 1 }));
        (NDArray values, NDArray inverse) = np.unique(np.array(3, 1, 3, 2));
        Assert.That(values.ToArray<int>(), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(inverse.ToArray<long>(), Is.EqualTo(new long[] { 2, 0, 2, 1 }));
        (NDArray counts, NDArray edges) = np.histogram(np.array(0.0, 0.5, 1.0, 1.0, 2.0), 4);
        Assert.That(counts.ToArray<long>(), Is.EqualTo(new long[] { 1, 1, 2, 1 }));
        Assert.That(edges.ToArray<double>(), Is.EqualTo(new[] { 0, 0.5, 1, 1.5, 2 }));
    }

    [Test]
    public void Elementwise_functions()
    {
        Assert.That(np.round(np.array(0.5, 1.5, 2.675), 0).ToArray<double>(), Is.EqualTo(new double[] { 0, 2, 3 }));
        Assert.That(np.round(np.array(1.2345), 2).ToArray<double>(), Is.EqualTo(new[] { 1.23 }));
        Assert.That(np.clip(Grid, 1, 4).ToArray<double>(), Is.EqualTo(new double[] { 1, 1, 2, 3, 4, 4 }));
        Assert.That(np.where(Grid > 2.0, Grid, -1.0).ToArray<double>(), Is.EqualTo(
            new double[] { -1, -1, -1, 3, 4, 5 }));
        Assert.That(np.abs(np.array(-1, 2)).ToArray<int>(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(np.sign(np.array(-2f, 0f, 3f)).ToArray<float>(), Is.EqualTo(new[] { -1f, 0f, 1f }));
        Assert.That((np.sqrt(np.array(4)).dtype, np.sqrt(np.array(4f)).dtype), Is.EqualTo((np.float64, np.float32)));
        Assert.That(np.allclose(np.array(1.0), np.array(1.0 + 1e-9)) && np.array_equal(Grid, Grid));
        Assert.That(np.isnan(np.array(double.NaN, 1)).ToArray<bool>(), Is.EqualTo(new[] { true, false }));
        Assert.That(np.isfinite(np.array(double.PositiveInfinity, 1)).ToArray<bool>(), Is.EqualTo(
            new[] { false, true }));
    }

    [Test]
    public void Products()
    {
        Assert.That(np.dot(Grid, Grid.T).ToArray<double>(), Is.EqualTo(new double[] { 5, 14, 14, 50 }));
        Assert.That((double)np.dot(np.arange(3.0), np.arange(3.0)), Is.EqualTo(5.0));
        Assert.That(np.matmul(Grid, np.arange(3.0)).ToArray<double>(), Is.EqualTo(new double[] { 5, 14 }));
        Assert.That(np.matmul(np.ones((4, 2, 3)), np.ones((3, 5))).shape, Is.EqualTo(new Shape(4, 2, 5)));
        Assert.That(() => np.matmul(Grid, Grid), Throws.TypeOf<ValueError>());
    }
}
