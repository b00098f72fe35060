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
        PackedPanels<T> packed = default;
        if (x.K == 0 || (x.K <= Gemm.BlockK && !packB))
        {
            Panels(x, Direct(x), ref packed, default, ref epilogue, row, column);
            return;
        }
        int depth = Math.Min(x.K, Gemm.BlockK), height = packA ? Height(x.M) : x.M;
        long sizeB = packB ? (long)PanelWidth(x) * depth : 0;
        T* workspace = packB ? Workspace.Take<T>((2 * sizeB) + (packA ? Packing.SizeOfA(height, depth) : 0)) : null;
        packed = new PackedPanels<T>(workspace, sizeB, PanelWidth(x));
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
                (panel.Continues, panel.IsLast, panel.IsPacked) = (p > 0, p + k == x.K, packB);
                if (packA)
                {
                    Packing.PackA(block.A, x.RowStepA, x.StepA, workspace + (2 * sizeB), block.M, k, ref panel);
                }
                int next = i + height < x.M ? k : Math.Min(depth, x.K - p - k);
                Operands<T> after = block with { K = next, B = i + height < x.M ? block.B : block.B + (k * x.StepB) };
                Panels(block, panel, ref packed, after, ref epilogue, row + i, column);
            }
        }
    }

    // the panels of a block of summands; "after" is the block that follows, of no summands where there is none
    private static void Panels<TEpilogue>(
        in Operands<T> x, Panel<T> panel, ref PackedPanels<T> packed, in Operands<T> after, ref TEpilogue epilogue,
        int row, int column)
        where TEpilogue : struct, IEpilogue<T>
    {
        int width = PanelWidth(x), columns = Columns(x, 0);
        for (int j = 0; j < x.N; j += columns)
        {
            columns = Columns(x, j);
            panel.Columns = columns;
            panel.C = x.C + j;
            panel.B = x.B + (j * x.ColumnStepB);
            if (panel.IsPacked)
            {
                packed.Place(ref panel, x);
                int next = j + columns;
                if (next < x.N)
                {
                    packed.Begin(panel, x.B + (next * x.ColumnStepB), x, Columns(x, next), x.K);
                }
                else
                {
                    packed.Begin(panel, after.K > 0 ? after.B : null, x, Columns(x, 0), after.K);
                }
            }
            if (panel.IsLast && typeof(TEpilogue) != typeof(NoEpilogue<T>))
            {
                Strips(panel, ref packed.Ahead, ref epilogue, row, column + j);
            }
            else
            {
                PanelProduct.Run<T, TVector, TSimd>(panel, ref packed.Ahead);
            }
        }
    }

    // few rows at a time: rows of 2^n elements compete for one place in the nearest cache
    private static void Strips<TEpilogue>(
        Panel<T> panel, ref PackAhead ahead, ref TEpilogue epilogue, int row, int column)
        where TEpilogue : struct, IEpilogue<T>
    {
        for (int end = row + panel.Rows; row < end; row += panel.Rows)
        {
            panel.Rows = Math.Min(end - row, Packing.GroupRows);
            epilogue.Fetch(row, panel.Rows, column, panel.Columns);
            PanelProduct.Run<T, TVector, TSimd>(panel, ref ahead);
            EpiloguePass.Run(ref epilogue, panel.C, panel.RowStepC, row, panel.Rows, column, panel.Columns);
            panel.A += panel.GroupStepA;
            panel.C += panel.Rows * panel.RowStepC;
        }
    }

    private static int Columns(in Operands<T> x, int column)
    {
        int columns = Math.Min(PanelWidth(x), x.N - column);
        // a row of four vectors has at least three whole ones
        return columns <= 3 * TSimd.Count ? Math.Min(columns, 2 * TSimd.Count) : columns;
    }

    private static Panel<T> Direct(in Operands<T> x) => new()
    {
        A = x.A, RowStepA = x.RowStepA, StepA = x.StepA, GroupStepA = Packing.GroupRows * x.RowStepA,
        StepB = x.StepB, RowStepC = x.RowStepC, Rows = x.M, K = x.K, One = One, IsLast = true,
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
