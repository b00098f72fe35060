using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Random;

public sealed partial class NumpyLegacy
{
    private const int PairsAtOnce = 64;

    /// <summary>
    /// An even number of normals. Points of the square are drawn many at once, never more than there are pairs left to
    /// make, so that the stream stands where it would after one pair at a time.
    /// </summary>
    private void FillPairs(Span<double> destination, double mean, double deviation)
    {
        Span<double> points = stackalloc double[2 * PairsAtOnce];
        Span<double> squares = stackalloc double[PairsAtOnce], logs = stackalloc double[PairsAtOnce];
        while (!destination.IsEmpty)
        {
            int wanted = Math.Min(PairsAtOnce, destination.Length / 2);
            _bits.FillDoubles(points[..(2 * wanted)]);
            int kept = KeepInside(points, squares, wanted);
            for (int i = 0; i < kept; i++)
            {
                logs[i] = Math.Log(squares[i]);
            }

            Scale(points, squares, logs, destination[..(2 * kept)], mean, deviation);
            destination = destination[(2 * kept)..];
        }
    }

    /// <summary>
    /// mean + deviation·(factor·x), factor = √(-2·log / square), of each point x2 first; two roundings each.
    /// </summary>
    private static void Scale(
        ReadOnlySpan<double> points, ReadOnlySpan<double> squares, ReadOnlySpan<double> logs, Span<double> normals,
        double mean, double deviation)
    {
        int i = 0;
        for (; i <= normals.Length - 8; i += 8)
        {
            Vector256<double> square = Vector256.Create(squares[(i / 2)..]), log = Vector256.Create(logs[(i / 2)..]);
            Vector256<double> factor = Vector256.Sqrt(-2.0 * log / square);
            Vector512<double> twice = Vector512.Shuffle(
                Vector512.Create(factor, factor), Vector512.Create(0L, 0, 1, 1, 2, 2, 3, 3));
            Vector512<double> swapped = Vector512.Shuffle(
                Vector512.Create(points[i..]), Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6));
            (Vector512.Create(mean) + (deviation * (twice * swapped))).CopyTo(normals[i..]);
        }

        for (; i < normals.Length; i++)
        {
            double factor = Math.Sqrt(-2.0 * logs[i / 2] / squares[i / 2]);
            normals[i] = mean + (deviation * (factor * points[i ^ 1]));
        }
    }

    /// <summary>
    /// Moves the points of the unit disc to the front, as (2u - 1), with their squared distances; gives their number.
    /// </summary>
    // without a branch on the point, which no processor could predict: each is written, and counted if it is inside
    private static int KeepInside(Span<double> points, Span<double> squares, int count)
    {
        Span<double> sums = stackalloc double[2 * PairsAtOnce];
        Measure(points, sums, count);
        int kept = 0;
        ref double point = ref MemoryMarshal.GetReference(points), sum = ref MemoryMarshal.GetReference(sums);
        ref double square = ref MemoryMarshal.GetReference(squares);
        for (nuint i = 0; i < 2 * (nuint)count; i += 2)
        {
            double length = Unsafe.Add(ref sum, i);
            Vector128.LoadUnsafe(ref point, i).StoreUnsafe(ref point, 2 * (nuint)kept);
            Unsafe.Add(ref square, kept) = length;

            // below one and not zero, by the bits of what is not negative
            bool inside = BitConverter.DoubleToUInt64Bits(length) - 1 < BitConverter.DoubleToUInt64Bits(1.0) - 1;
            kept += Unsafe.BitCast<bool, byte>(inside);
        }

        return kept;
    }

    // what lies behind the last point in the buffers, up to a whole vector, is worked out too
    private static void Measure(Span<double> points, Span<double> sums, int count)
    {
        for (int i = 0; i < 2 * count; i += 8)
        {
            Vector512<double> x = (2.0 * Vector512.Create<double>(points.Slice(i, 8))) - Vector512<double>.One;
            Vector512<double> square = x * x;
            x.CopyTo(points[i..]);
            (square + Vector512.Shuffle(square, Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6))).CopyTo(sums[i..]);
        }
    }
}
