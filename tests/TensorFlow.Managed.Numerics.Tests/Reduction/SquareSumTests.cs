using System.Linq;
using NUnit.Framework;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Numerics.Tests.Reduction;

internal sealed class SquareSumTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(15)]
    [TestCase(512)]
    [TestCase(2000)]
    public void Squares_are_summed(int count)
    {
        var x = Enumerable.Range(0, count).Select(i => (i % 17) - 8.0).ToArray();
        Assert.That(SquareSum.Of<double>(x), Is.EqualTo(x.Sum(v => v * v)));
    }
}
