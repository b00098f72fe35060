using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

/// <summary>Texts as Python's print gives them.</summary>
internal sealed class ArrayTextTests
{
    [TestCase(new[] { 0.1, 0.25, 3.0 }, "[0.1  0.25 3.  ]")]
    [TestCase(new[] { 1.0, 2.0 }, "[1. 2.]")]
    [TestCase(new[] { -1.5, 0.0, 12.0 }, "[-1.5  0.  12. ]")]
    [TestCase(new[] { 0.5488135039273248, 0.7151893663724195 }, "[0.5488135  0.71518937]")]
    [TestCase(new[] { 1e-5, 1.0 }, "[1.e-05 1.e+00]")]
    [TestCase(new[] { 123456789.0, 0.5 }, "[1.23456789e+08 5.00000000e-01]")]
    [TestCase(new[] { 1e100, 1.0 }, "[1.e+100 1.e+000]")]
    [TestCase(new[] { double.NaN, 1.0, double.NegativeInfinity }, "[ nan   1. -inf]")]
    [TestCase(new double[0], "[]")]
    public void Doubles(double[] values, string text) => Assert.That(np.array(values).ToString(), Is.EqualTo(text));

    [TestCase(3.5, "3.5")]
    [TestCase(1e16, "1e+16")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(0.00001, "1e-05")]
    [TestCase(2.0, "2.0")]
    [TestCase(-0.0, "-0.0")]
    [TestCase(0.1 + 0.2, "0.30000000000000004")]
    public void Scalars(double value, string text) => Assert.That(new NDArray(value).ToString(), Is.EqualTo(text));

    [Test]
    public void Other_types()
    {
        Assert.That(np.array(0.1f, 0.3333333f).ToString(), Is.EqualTo("[0.1       0.3333333]"));
        Assert.That(np.array(1, -20, 300).ToString(), Is.EqualTo("[  1 -20 300]"));
        Assert.That(np.array(true, false).ToString(), Is.EqualTo("[ True False]"));
        Assert.That(np.eye(2).ToString(), Is.EqualTo("[[1. 0.]\n [0. 1.]]"));
        Assert.That(np.zeros((2, 1, 2), np.int32).ToString(), Is.EqualTo("[[[0 0]]\n\n [[0 0]]]"));
    }

    [Test]
    public void Long_arrays_wrap_and_show_their_ends()
    {
        Assert.That(np.arange(30).ToString(), Is.EqualTo(
            "[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23\n 24 25 26 27 28 29]"));
        Assert.That(np.arange(1001).ToString(), Is.EqualTo("[   0    1    2 ...  998  999 1000]"));
        Assert.That(np.zeros((1001, 2)).ToString(), Is.EqualTo(
            "[[0. 0.]\n [0. 0.]\n [0. 0.]\n ...\n [0. 0.]\n [0. 0.]\n [0. 0.]]"));
    }
}
