using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Cuts a panel into tiles of at most eight rows.</summary>
internal static unsafe class PanelProduct
{
    /// <summary>Computes a panel of at most two vectors' width, or four where there are at most two rows.</summary>
    internal static void Run<T, TVector, TSimd>(in Panel<T> panel, ref PackAhead ahead)
        where T : unmanaged
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        int columns = panel.Columns;
        if (columns > 2 * TSimd.Count)
        {
            Edge<T, TVector, Row4<T, TVector, TSimd>>(panel, ref ahead);
        }
        else if (columns > TSimd.Count)
        {
            Edge<T, TVector, Row2<T, TVector, TSimd>>(panel, ref ahead);
        }
        else if (columns <= Simd128<T>.Count)
        {
            Edge<T, Vector128<T>, Row1<T, Vector128<T>, Simd128<T>>>(panel, ref ahead);
        }
        else if (columns <= Simd256<T>.Count)
        {
            Edge<T, Vector256<T>, Row1<T, Vector256<T>, Simd256<T>>>(panel, ref ahead);
        }
        else
        {
            Edge<T, TVector, Row1<T, TVector, TSimd>>(panel, ref ahead);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Edge<T, TVector, TRow>(in Panel<T> panel, ref PackAhead ahead)
        where T : unmanaged
        where TVector : unmanaged
        where TRow : struct, IRow<TRow, T, TVector>
    {
        if (panel.Columns == TRow.Columns)
        {
            Rows<T, TVector, TRow, WholeEdge>(panel, ref ahead);
        }
        else
        {
            Rows<T, TVector, TRow, PartialEdge>(panel, ref ahead);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows<T, TVector, TRow, TEdge>(in Panel<T> panel, ref PackAhead ahead)
        where T : unmanaged
        where TVector : unmanaged
        where TRow : struct, IRow<TRow, T, TVector>
        where TEdge : struct, IEdge
    {
        T* a = panel.A;
        T* c = panel.C;
        int left = panel.Rows;
        for (; left >= Packing.GroupRows; left -= Packing.GroupRows)
        {
            // stores wait for their lines too
            Prefetch.Rows(c, panel.RowStepC, Packing.GroupRows, TRow.Columns);
            ahead.Ask();
            if (TRow.Vectors == 2 && Avx512F.IsSupported && typeof(T) == typeof(float) && !TEdge.IsPartial
                && ahead.Left > 0 && ahead.Take() is > 0 and var pieces)
            {
                ref Panel<float> floats = ref Unsafe.As<Panel<T>, Panel<float>>(ref Unsafe.AsRef(in panel));
                if (!ahead.IsTransposed)
                {
                    PackingTile<StraightPiece>.Rows8(floats, (float*)a, (float*)c, ref ahead, pieces);
                }
                else
                {
                    PackingTile<TransposedPiece>.Rows8(floats, (float*)a, (float*)c, ref ahead, pieces);
                }
            }
            else if (Packing.GroupRows == 8)
            {
                Tile<T, TVector, TRow, TEdge>.Rows8(panel, a, c);
            }
            else
            {
                Tile<T, TVector, TRow, TEdge>.Rows4(panel, a, c);
            }
            a += panel.GroupStepA;
            c += Packing.GroupRows * panel.RowStepC;
        }
        Rest<T, TVector, TRow, TEdge>(panel, a, c, left);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rest<T, TVector, TRow, TEdge>(in Panel<T> panel, T* a, T* c, int left)
        where T : unmanaged
        where TVector : unmanaged
        where TRow : struct, IRow<TRow, T, TVector>
        where TEdge : struct, IEdge
    {
        if (left >= 4)
        {
            Tile<T, TVector, TRow, TEdge>.Rows4(panel, a, c);
            a += 4 * panel.RowStepA;
            c += 4 * panel.RowStepC;
            left -= 4;
        }
        if (left >= 2)
        {
            Tile<T, TVector, TRow, TEdge>.Rows2(panel, a, c);
            a += 2 * panel.RowStepA;
            c += 2 * panel.RowStepC;
            left -= 2;
        }
        if (left > 0)
        {
            Tile<T, TVector, TRow, TEdge>.Rows1(panel, a, c);
        }
    }
}
