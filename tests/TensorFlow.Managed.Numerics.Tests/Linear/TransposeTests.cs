using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Tests.Linear;

internal sealed class TransposeTests
{
    private static readonly (int[] Dims, int[] Perm)[] Cases =
    [
        ([], []), ([5], [0]), ([0, 3], [1, 0]), ([1, 1, 1], [2, 0, 1]), ([3, 4], [0, 1]), ([2, 1, 3], [2, 1, 0]),
        ([2, 3, 4, 5], [3, 2, 1, 0]), ([2, 3, 4, 5], [0, 2, 1, 3]), ([7, 5, 6, 3], [0, 3, 1, 2]),
        ([7, 33, 17, 3], [1, 3, 0, 2]), ([2, 2, 2, 2, 2, 2, 2], [6, 4, 2, 0, 1, 3, 5]), ([4, 20, 20], [2, 0, 1]),
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(4)]
    [TestCase(8)]
    [TestCase(16)]
    [TestCase(3)]
    public void Moves_each_element_to_its_place(int size)
    {
        foreach ((int[] dims, int[] perm) in Cases)
        {
            Compare(size, dims, perm);
        }
        foreach (int rows in (int[])[1, 2, 3, 4, 7, 8, 15, 16, 17, 33, 100])
        {
            foreach (int columns in (int[])[1, 2, 3, 5, 8, 16, 19, 32, 47])
            {
                Compare(size, [rows, columns], [1, 0]);
            }
        }
    }

    [Test]
    public void A_matrix_needs_no_axes()
    {
        int[] result = new int[6];
        Transpose.Run<int>([1, 2, 3, 4, 5, 6], result, 2, 3);
        Assert.That(result, Is.EqualTo(new[] { 1, 4, 2, 5, 3, 6 }));
    }

    [TestCase(new[] { 2, 3 }, new[] { 0, 0 }, 24)]
    [TestCase(new[] { 2, 3 }, new[] { 0, 2 }, 24)]
    [TestCase(new[] { 2, 3 }, new[] { 0 }, 24)]
    [TestCase(new[] { 2, 3 }, new[] { 1, 0 }, 20)]
    [TestCase(new[] { -2, -3 }, new[] { 1, 0 }, 24)]
    [TestCase(new[] { 65536, 65536, 65536, 65536, 65536, 65536, 65536, 65536, 65536 },
        new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, 0)]
    public void Refuses_what_does_not_fit(int[] dims, int[] perm, int bytes) => Assert.That(
        () => Transpose.Run(new byte[bytes], new byte[bytes], 4, dims, perm), Throws.ArgumentException);

    private static void Compare(int size, int[] dims, int[] perm)
    {
        byte[] source = new byte[dims.Aggregate(size, (x, y) => x * y)], actual = new byte[source.Length];
        new System.Random(1).NextBytes(source);
        Transpose.Run(source, actual, size, dims, perm);
        Assert.That(actual, Is.EqualTo(Expected(source, size, dims, perm)), $"{size}: {string.Join(' ', dims)}");
    }

    private static byte[] Expected(byte[] source, int size, int[] dims, int[] perm)
    {
        List<byte> result = [];
        int[] index = new int[dims.Length];
        for (int count = source.Length / size; count > 0; count--)
        {
            int element = 0;
            for (int axis = 0; axis < dims.Length; axis++)
            {
                element = (element * dims[axis]) + index[axis];
            }
            result.AddRange(source.AsSpan(element * size, size));
            for (int i = perm.Length - 1; i >= 0 && ++index[perm[i]] == dims[perm[i]]; i--)
            {
                index[perm[i]] = 0;
            }
        }
        return [.. result];
    }
}
