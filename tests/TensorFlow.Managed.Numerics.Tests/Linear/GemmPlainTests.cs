using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class GemmPlainTests
{
    private static readonly int[] Product = [58, 64, 139, 154];

    [TestCase(false, false, new[] { 1, 2, 3, 4, 5, 6 }, new[] { 7, 8, 9, 10, 11, 12 })]
    [TestCase(true, false, new[] { 1, 4, 2, 5, 3, 6 }, new[] { 7, 8, 9, 10, 11, 12 })]
    [TestCase(false, true, new[] { 1, 2, 3, 4, 5, 6 }, new[] { 7, 9, 11, 8, 10, 12 })]
    [TestCase(true, true, new[] { 1, 4, 2, 5, 3, 6 }, new[] { 7, 9, 11, 8, 10, 12 })]
    public void Multiplies_2_by_3_with_3_by_2(bool transposeA, bool transposeB, int[] a, int[] b)
    {
        int[] c = new int[4];
        GemmPlain.Run<int>(transposeA, transposeB, 2, 2, 3, a, b, c);
        Assert.That(c, Is.EqualTo(Product));
    }

    [Test]
    public void Nothing_to_sum_gives_zeros()
    {
        float[] c = [1, 2, 3, 4];
        GemmPlain.Run<float>(false, false, 2, 2, 0, [], [], c);
        Assert.That(c, Is.All.Zero);
    }

    [TestCase(-1, 1, 1)]
    [TestCase(2, 1, 1)]
    [TestCase(65536, 65536, 0)]
    public void Refuses_sizes_the_spans_do_not_hold(int m, int n, int k) =>
        Assert.That(() => Gemm.Run(false, false, m, n, k, [1f], [1f], new float[1]), Throws.ArgumentException);
}
