using System;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>A product on one thread: C is made in panels of a few vectors' width, the summands in blocks that fit
/// the caches. Each block of <see cref="Gemm.BlockK"/> summands is summed by itself and added to what the earlier ones
/// left in C, on every route, so that no choice of route changes a bit.</summary>
internal static unsafe class BlockedProduct<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    private static readonly T One = typeof(T) == typeof(float) ? (T)(object)1f : (T)(object)1.0;

    /// <summary>Rows of a block of A: with <see cref="Gemm.BlockK"/> half of a second-level cache of 1 MB.</summary>
    private const int BlockM = 512;

    /// <summary>Computes the product; its first element is at (row, column) for the epilogue.</summary>
    internal static void Run<TEpilogue>(in Operands<T> x, ref TEpilogue epilogue, int row, int column)
        where TEpilogue : struct, IEpilogue<T>
    {
        bool packB = PacksB(x), packA = packB && PacksA(x);
        if (x.K == 0 || (x.K <= Gemm.BlockK && !packB))
        {
            Panels(x, Direct(x), null, ref epilogue, row, column, true);
            return;
        }
        int depth = Math.Min(x.K, Gemm.BlockK), height = packA ? Height(x.M) : x.M;
        long sizeB = packB ? (long)PanelWidth(x) * depth : 0;
        T* workspace = packB ? Workspace.Take<T>(sizeB + (packA ? Packing.SizeOfA(height, depth) : 0)) : null;
        for (int p = 0; p < x.K; p += depth)
        {
            int k = Math.Min(depth, x.K - p);
            for (int i = 0; i < x.M; i += height)
            {
                Operands<T> block = x.Block(i, Math.Min(height, x.M - i), 0, x.N);
                block.A += p * x.StepA;
                block.B += p * x.StepB;
                block.K = k;
                Panel<T> panel = Direct(block);
                panel.Continues = p > 0;
                if (packA)
                {
                    Packing.PackA(block.A, x.RowStepA, x.StepA, workspace + sizeB, block.M, k, ref panel);
                }
                Panels(block, panel, workspace, ref epilogue, row + i, column, p + k == x.K);
            }
        }
    }

    private static void Panels<TEpilogue>(
        in Operands<T> x, Panel<T> panel, T* packed, ref TEpilogue epilogue, int row, int column, bool last)
        where TEpilogue : struct, IEpilogue<T>
    {
        int width = PanelWidth(x), columns;
        for (int j = 0; j < x.N; j += columns)
        {
            columns = Math.Min(width, x.N - j);
            // a row of four vectors has at least three whole ones
            columns = columns <= 3 * TSimd.Count ? Math.Min(columns, 2 * TSimd.Count) : columns;
            panel.Columns = columns;
            panel.C = x.C + j;
            panel.B = x.B + (j * x.ColumnStepB);
            if (packed != null)
            {
                Packing.PackB(panel.B, x.StepB, x.ColumnStepB, packed, width, x.K, columns);
                panel.B = packed;
                panel.StepB = width;
                panel.Next = x.ColumnStepB == 1 && j + width < x.N ? x.B + j + width : null;
                panel.NextStep = x.StepB;
            }
            PanelProduct.Run<T, TVector, TSimd>(panel);
            if (last)
            {
                EpiloguePass.Run(ref epilogue, panel.C, x.RowStepC, row, x.M, column + j, columns);
            }
        }
    }

    private static Panel<T> Direct(in Operands<T> x) => new()
    {
        A = x.A, RowStepA = x.RowStepA, StepA = x.StepA, GroupStepA = Packing.GroupRows * x.RowStepA,
        StepB = x.StepB, RowStepC = x.RowStepC, Rows = x.M, K = x.K, One = One,
    };

    private static int Height(int rows)
    {
        int blocks = (rows + BlockM - 1) / BlockM, groups = (rows + Packing.GroupRows - 1) / Packing.GroupRows;
        return (groups + blocks - 1) / blocks * Packing.GroupRows;
    }

    private static int PanelWidth(in Operands<T> x) => (x.M <= 2 ? 4 : 2) * TSimd.Count;

    // B is read once for each group of rows: with few rows, or when all of it stays in the nearest cache, a copy
    // would cost more than it saves
    private static bool PacksB(in Operands<T> x) =>
        x.ColumnStepB != 1 || (x.M > 16 && (long)x.N * x.K * sizeof(T) > 48 * 1024);

    private static bool PacksA(in Operands<T> x) =>
        x.M >= 8 && x.N > 4 * TSimd.Count && (long)x.M * x.K * sizeof(T) > 48 * 1024;
}
