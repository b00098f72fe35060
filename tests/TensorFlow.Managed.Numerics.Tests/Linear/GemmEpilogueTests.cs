using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class GemmEpilogueTests
{
    private static readonly int[] Sides = [1, 2, 3, 5, 16, 17, 40, 70];

    [Test]
    public void Each_element_is_mapped_once_at_its_place()
    {
        foreach (int m in Sides)
        {
            foreach (int n in Sides)
            {
                foreach (int k in (int[])[0, 3, 300])
                {
                    Compare(m, n, k, false, true);
                    Compare(m, n, k, true, false);
                }
            }
        }
    }

    private static void Compare(int m, int n, int k, bool transposeA, bool transposeB)
    {
        float[] a = GemmDigest.Draw<float>(m * k, 1), b = GemmDigest.Draw<float>(k * n, 2);
        float[] expected = new float[m * n], actual = new float[m * n];
        GemmPlain.Run<float>(transposeA, transposeB, m, n, k, a, b, expected);
        for (int i = 0; i < expected.Length; i++)
        {
            expected[i] = (expected[i] * 2) + (1000 * (i / n)) + (i % n);
        }
        Gemm.Run<float, PlaceMark>(transposeA, transposeB, m, n, k, a, b, actual, default);
        Assert.That(actual, Is.EqualTo(expected), $"{m}x{n}x{k}");
    }

    private readonly struct PlaceMark : IEpilogue<float>
    {
        public Vector512<float> Apply(Vector512<float> sum, int row, int column) =>
            (sum * 2) + Vector512.Create(1000f * row)
            + Vector512.ConvertToSingle(Vector512<int>.Indices + Vector512.Create(column));

        public Vector512<float> Apply(Vector512<float> sum, int row, int column, int count) =>
            Apply(sum, row, column);

        public void Fetch(int row, int rows, int column, int columns)
        {
        }
    }
}
