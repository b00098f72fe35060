using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// Eight summands of sixteen rows, a vector each, whose lanes are the rows; needs AVX-512. Half h of a vector takes
/// those of row 4h + i or 8 + 4h + i; zipping 4 x 4 squares leaves in its quarters the summands i and 4 + i of four
/// rows each, and four quarters are a summand.
/// </summary>
internal readonly unsafe struct EightSummands
{
    private readonly Vector512<float> _x0, _x1, _x2, _x3, _y0, _y1, _y2, _y3;

    /// <summary>Reads them from rows that lie <paramref name="step"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal EightSummands(float* a, nint step)
    {
        Zip(a, step, out _x0, out _x1, out _x2, out _x3);
        Zip(a + (8 * step), step, out _y0, out _y1, out _y2, out _y3);
    }

    /// <summary>Adds them to the rows' sums, each times one of eight factors that lie <paramref name="step"/> apart.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<float> Add(float* b, nint step, Vector512<float> sum)
    {
        sum = Add(b, Avx512F.Shuffle4x128(_x0, _y0, 0x88), sum);
        sum = Add(b + step, Avx512F.Shuffle4x128(_x1, _y1, 0x88), sum);
        sum = Add(b + (2 * step), Avx512F.Shuffle4x128(_x2, _y2, 0x88), sum);
        sum = Add(b + (3 * step), Avx512F.Shuffle4x128(_x3, _y3, 0x88), sum);
        b += 4 * step;
        sum = Add(b, Avx512F.Shuffle4x128(_x0, _y0, 0xDD), sum);
        sum = Add(b + step, Avx512F.Shuffle4x128(_x1, _y1, 0xDD), sum);
        sum = Add(b + (2 * step), Avx512F.Shuffle4x128(_x2, _y2, 0xDD), sum);
        return Add(b + (3 * step), Avx512F.Shuffle4x128(_x3, _y3, 0xDD), sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Add(float* factor, Vector512<float> x, Vector512<float> sum) =>
        Simd512<float>.MultiplyAdd(factor, x, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Zip(
        float* a, nint step, out Vector512<float> x0, out Vector512<float> x1, out Vector512<float> x2,
        out Vector512<float> x3)
    {
        Vector512<float> r0 = Halves(a, 4 * step), r1 = Halves(a + step, 4 * step);
        Vector512<float> r2 = Halves(a + (2 * step), 4 * step), r3 = Halves(a + (3 * step), 4 * step);
        Vector512<float> even = Avx512F.UnpackLow(r0, r2), odd = Avx512F.UnpackLow(r1, r3);
        Vector512<float> evenHigh = Avx512F.UnpackHigh(r0, r2), oddHigh = Avx512F.UnpackHigh(r1, r3);
        x0 = Avx512F.UnpackLow(even, odd);
        x1 = Avx512F.UnpackHigh(even, odd);
        x2 = Avx512F.UnpackLow(evenHigh, oddHigh);
        x3 = Avx512F.UnpackHigh(evenHigh, oddHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Halves(float* a, nint next) =>
        Avx512F.InsertVector256(Vector256.Load(a).ToVector512Unsafe(), Vector256.Load(a + next), 1);
}
