using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class GemmTests
{
    private static readonly int[] Sides = [0, 1, 2, 3, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 257];
    private static readonly int[] Depths = [0, 1, 5, 16, 33, 100];

    // beyond the blocks of summands, rows and columns; narrow ones whose rows lie in lanes or that are transposed;
    // panels packed by the tiles before them, with a rest of summands or columns, in two blocks of rows
    private static readonly (int M, int N, int K)[] Long =
    [
        (1, 300, 600), (2, 300, 600), (3, 40, 600), (17, 100, 513), (100, 70, 257), (500, 70, 40), (1000, 9, 300),
        (487, 65, 256), (600, 1, 300), (600, 4, 300), (600, 3, 17), (1, 1, 1000), (40, 5, 5), (9, 8, 900),
        (100, 2, 256), (100, 3, 531), (33, 4, 600), (16, 1, 23),
        (100, 96, 784), (40, 130, 260), (600, 96, 512), (24, 64, 64), (1100, 64, 100), (100, 97, 515),
        (100, 1, 256), (37, 1, 64), (1, 37, 75), (21, 1, 63), (70, 1, 1031),
    ];

    [Test]
    public void Float_has_the_bits_of_the_plain_product() => AllShapes<float>();

    [Test]
    public void Double_has_the_bits_of_the_plain_product() => AllShapes<double>();

    [Test]
    public void Int32_is_the_plain_product() =>
        Assert.That(Difference<int>(true, false, 17, 5, 33), Is.Null);

    private static void AllShapes<T>()
        where T : unmanaged, INumberBase<T>
    {
        List<string> wrong = [];
        foreach ((int m, int n, int k) in Shapes())
        {
            for (int transposes = 0; transposes < 4; transposes++)
            {
                if (Difference<T>((transposes & 1) > 0, transposes > 1, m, n, k) is { } difference)
                {
                    wrong.Add(difference);
                }
            }
        }
        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<(int M, int N, int K)> Shapes()
    {
        foreach (int m in Sides)
        {
            foreach (int n in Sides)
            {
                foreach (int k in Depths)
                {
                    yield return (m, n, k);
                }
            }
        }
        foreach ((int, int, int) shape in Long)
        {
            yield return shape;
        }
    }

    private static string? Difference<T>(bool transposeA, bool transposeB, int m, int n, int k)
        where T : unmanaged, INumberBase<T>
    {
        const int guard = 32;
        uint seed = (uint)((m * 1000) + (n * 100) + k);
        T[] a = GemmDigest.Draw<T>(m * k, seed), b = GemmDigest.Draw<T>(k * n, seed + 1);
        T[] expected = GemmDigest.Draw<T>((m * n) + (2 * guard), seed + 2), actual = (T[])expected.Clone();
        GemmPlain.Run<T>(transposeA, transposeB, m, n, k, a, b, expected.AsSpan(guard, m * n));
        Gemm.Run<T>(transposeA, transposeB, m, n, k, a, b, actual.AsSpan(guard, m * n));
        bool same = MemoryMarshal.AsBytes<T>(actual).SequenceEqual(MemoryMarshal.AsBytes<T>(expected));
        return same ? null : $"{m}x{n}x{k} {transposeA} {transposeB}";
    }
}
