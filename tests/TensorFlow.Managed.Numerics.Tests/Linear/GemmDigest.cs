using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

/// <summary>One number for the bits of products of all kinds: small, packed, narrow, deep, with bias.</summary>
internal static class GemmDigest
{
    private static readonly (int M, int N, int K)[] Shapes =
        [(1, 4, 4), (17, 33, 65), (100, 70, 300), (1, 100, 50), (300, 1, 50), (40, 3, 50), (9, 100, 270),
        (37, 1, 150), (1, 21, 64), (1, 1, 1000)];

    /// <summary>FNV-1a over the bits of the results.</summary>
    internal static ulong Of()
    {
        ulong hash = 0xCBF29CE484222325UL;
        foreach ((int m, int n, int k) in Shapes)
        {
            for (int transposes = 0; transposes < 4; transposes++)
            {
                Add<float>(transposes, m, n, k, ref hash);
                Add<double>(transposes, m, n, k, ref hash);
            }
        }
        return hash;
    }

    /// <summary>Numbers with full significands, the same on every machine.</summary>
    internal static T[] Draw<T>(int count, uint seed)
        where T : unmanaged, INumberBase<T>
    {
        T[] values = new T[count];
        ulong state = seed + 1;
        for (int i = 0; i < count; i++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            values[i] = T.CreateTruncating(((long)state >> 11) / (double)(1L << 50));
        }
        return values;
    }

    private static void Add<T>(int transposes, int m, int n, int k, ref ulong hash)
        where T : unmanaged, INumberBase<T>
    {
        T[] a = Draw<T>(m * k, 1), b = Draw<T>(k * n, 2), bias = Draw<T>(n, 3), c = new T[m * n];
        Gemm.Run<T>((transposes & 1) > 0, transposes > 1, m, n, k, a, b, c);
        Mix<T>(c, ref hash);
        Gemm.Run<T, BiasAndTwice<T>>((transposes & 1) > 0, transposes > 1, m, n, k, a, b, c, new(bias));
        Mix<T>(c, ref hash);
    }

    private static void Mix<T>(T[] values, ref ulong hash)
        where T : unmanaged
    {
        foreach (uint word in MemoryMarshal.Cast<T, uint>(values))
        {
            hash = (hash ^ word) * 0x100000001B3;
        }
    }

    /// <summary>2·(sum + bias[column]).</summary>
    internal readonly struct BiasAndTwice<T>(T[] bias) : IEpilogue<T>
        where T : unmanaged
    {
        public Vector512<T> Apply(Vector512<T> sum, int row, int column) =>
            Apply(sum, row, column, Vector512<T>.Count);

        public Vector512<T> Apply(Vector512<T> sum, int row, int column, int count)
        {
            Span<T> lanes = stackalloc T[Vector512<T>.Count];
            lanes.Clear();
            bias.AsSpan(column, count).CopyTo(lanes);
            sum += Vector512.Create<T>(lanes);
            return sum + sum;
        }

        public void Fetch(int row, int rows, int column, int columns)
        {
        }
    }
}
