using System.Runtime.Intrinsics.X86;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class GradientTileTests
{
    [TestCase(784, 1024, 100, true)]
    [TestCase(16, 256, 32, true)]
    [TestCase(1024, 784, 100, false, Description = "half a tile is left over")]
    [TestCase(100, 1024, 100, false)]
    [TestCase(784, 1024, 31, false)]
    [TestCase(784, 1024, 257, false)]
    [TestCase(8, 512, 100, false)]
    public void Whole_tiles_need_no_memory_for_the_gradient(int m, int n, int k, bool covers)
    {
        Assert.That(GradientTile.Covers(true, false, m, n, k), Is.EqualTo(covers && Avx512F.IsSupported));
        Assert.That(GradientTile.Covers(false, false, m, n, k), Is.False);
        Assert.That(GradientTile.Covers(true, true, m, n, k), Is.False);
    }
}
