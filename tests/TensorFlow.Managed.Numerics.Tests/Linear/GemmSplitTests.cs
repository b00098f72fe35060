using System;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Tests.Linear;

/// <summary>What does not change the bits of a product.</summary>
[NonParallelizable]
internal sealed class GemmSplitTests
{
    /// <summary>Recorded once; any machine, width and thread count gives it.</summary>
    private const ulong Recorded = 1373404034916399483;

    [Test]
    public void The_digest_is_the_recorded_one() => Assert.That(GemmDigest.Of(), Is.EqualTo(Recorded));

    [TestCase(100, 784, 100)]
    [TestCase(1000, 90, 100)]
    [TestCase(3000, 1, 2000)]
    [TestCase(300, 301, 302)]
    public void Threads_do_not_change_bits(int m, int n, int k)
    {
        float[] a = GemmDigest.Draw<float>(m * k, 5), b = GemmDigest.Draw<float>(k * n, 6);
        float[] bias = GemmDigest.Draw<float>(n, 7);
        int before = WorkSplit.Threads;
        try
        {
            float[][] results = [.. new[] { 1, 2, 3, 7 }.Select(threads =>
            {
                WorkSplit.Threads = threads;
                float[] c = new float[m * n];
                Gemm.Run<float, GemmDigest.BiasAndTwice<float>>(false, true, m, n, k, a, b, c, new(bias));
                return c;
            })];
            Assert.That(results.Skip(1).All(c => Same(c, results[0])));
        }
        finally
        {
            WorkSplit.Threads = before;
        }
    }

    [TestCase(100, 784, 100, 2)]
    [TestCase(1024, 784, 100, 7)]
    [TestCase(5000, 33, 1000, 64)]
    public void Blocks_are_no_more_than_the_threads(int m, int n, int k, int threads)
    {
        (int rows, int columns) = ProductGrid.Blocks(m, n, k, threads);
        int blocks = ((m + rows - 1) / rows) * ((n + columns - 1) / columns);
        Assert.That(blocks, Is.InRange(2, threads));
    }

    private static bool Same(float[] x, float[] y) =>
        MemoryMarshal.AsBytes<float>(x).SequenceEqual(MemoryMarshal.AsBytes<float>(y));
}
