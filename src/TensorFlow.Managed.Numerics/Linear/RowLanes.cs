using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product of many rows, whose summands are neighbours, with at most four columns: each lane of a vector sums for a
/// row of its own. Sixteen rows are brought into lanes eight summands at a time, in registers.
/// </summary>
internal static unsafe class RowLanes
{
    private const int Lanes = 16, Depth = 8, MostColumns = 4;

    /// <summary>Whether the machine and the product are such.</summary>
    internal static bool Takes<T>(in Operands<T> x)
        where T : unmanaged =>
        Avx512F.IsSupported && typeof(T) == typeof(float)
        && x.N <= MostColumns && x.M >= Lanes && x.StepA == 1 && x.K >= Lanes;

    /// <summary>Computes the product.</summary>
    internal static void Run(in Operands<float> x)
    {
        float* sums = Workspace.Take<float>(2 * MostColumns * Lanes);
        for (int row = 0; row < x.M; row += Lanes)
        {
            // the last group ends with the last row, even if it then shares rows with the group before
            int first = Math.Min(row, x.M - Lanes);
            Group(x, x.A + (first * x.RowStepA), sums);
            float* c = x.C + (first * x.RowStepC);
            if (x.RowStepC == 1)
            {
                Vector512.Load(sums).Store(c);
            }
            else
            {
                TransposedCopy.Run(sums, Lanes, c, x.RowStepC, x.N, Lanes);
            }
        }
    }

    private static void Group(in Operands<float> x, float* a, float* sums)
    {
        float* block = sums + (MostColumns * Lanes);
        for (int p = 0; p < x.K; p += Gemm.BlockK)
        {
            int depth = Math.Min(x.K - p, Gemm.BlockK);
            float* b = x.B + (p * x.StepB), to = p == 0 ? sums : block;
            for (int column = 0; column < x.N; column++)
            {
                Vector512<float>.Zero.Store(to + (column * Lanes));
            }
            if (x.N == 1)
            {
                Column(a + p, x.RowStepA, b, x.StepB, depth, to);
            }
            else
            {
                Columns(x, a + p, b, depth, to);
            }
            Rest(x, a + p, b, depth, to);
            for (int i = 0; p > 0 && i < x.N * Lanes; i += Lanes)
            {
                (Vector512.Load(sums + i) + Vector512.Load(block + i)).Store(sums + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Column(float* a, nint step, float* b, nint stepB, int depth, float* to)
    {
        Vector512<float> sum = Vector512.Load(to);
        for (int p = 0; p <= depth - Depth; p += Depth, b += Depth * stepB)
        {
            Eight x = new(a + p, step);
            sum = x.Add(b, stepB, sum);
        }
        sum.Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(in Operands<float> x, float* a, float* b, int depth, float* to)
    {
        nint step = x.RowStepA, stepB = x.StepB, column = x.ColumnStepB;
        Vector512<float> sum0 = Vector512.Load(to), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        for (int p = 0; p <= depth - Depth; p += Depth, b += Depth * stepB)
        {
            Eight rows = new(a + p, step);
            sum0 = rows.Add(b, stepB, sum0);
            sum1 = rows.Add(b + column, stepB, sum1);
            sum2 = x.N > 2 ? rows.Add(b + (2 * column), stepB, sum2) : sum2;
            sum3 = x.N > 3 ? rows.Add(b + (3 * column), stepB, sum3) : sum3;
        }
        sum0.Store(to);
        sum1.Store(to + Lanes);
        sum2.Store(to + (2 * Lanes));
        sum3.Store(to + (3 * Lanes));
    }

    private static void Rest(in Operands<float> x, float* a, float* b, int depth, float* to)
    {
        for (int p = depth / Depth * Depth; p < depth; p++)
        {
            for (int i = 0; i < x.N * Lanes; i++)
            {
                (int column, int lane) = Math.DivRem(i, Lanes);
                float factor = b[(p * x.StepB) + (column * x.ColumnStepB)];
                to[i] = MathF.FusedMultiplyAdd(a[(lane * x.RowStepA) + p], factor, to[i]);
            }
        }
    }

    // Eight summands of sixteen rows. Half h of a vector takes those of row 4h + i or 8 + 4h + i; zipping 4 x 4
    // squares leaves in its quarters the summands i and 4 + i of four rows each, and four quarters are a summand.
    private readonly struct Eight
    {
        private readonly Vector512<float> _x0, _x1, _x2, _x3, _y0, _y1, _y2, _y3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Eight(float* a, nint step)
        {
            Zip(a, step, out _x0, out _x1, out _x2, out _x3);
            Zip(a + (8 * step), step, out _y0, out _y1, out _y2, out _y3);
        }

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
}
