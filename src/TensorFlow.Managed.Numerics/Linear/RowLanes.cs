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
            EightSummands x = new(a + p, step);
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
            EightSummands rows = new(a + p, step);
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
}
