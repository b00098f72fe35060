using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>Output tiles whose sums stay in registers over the whole depth of a panel: the inner loops of every
/// product. Each element is one chain of fused multiply-adds over the block's k = 0, 1, 2, ..., which is then added to
/// the sum of the blocks before it.</summary>
internal static unsafe class Tile<T, TVector, TRow, TEdge>
    where T : unmanaged
    where TVector : unmanaged
    where TRow : struct, IRow<TRow, T, TVector>
    where TEdge : struct, IEdge
{
    /// <summary>Computes eight rows of the panel's columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rows8(in Panel<T> panel, T* a, T* c)
    {
        TVector mask = TEdge.IsPartial ? TRow.Mask(panel.Columns) : default;
        nint rowC = panel.RowStepC, row = panel.RowStepA, row3 = 3 * row;
        T* a4 = a + (4 * row);
        T* c4 = c + (4 * rowC);
        nint step = panel.StepA, stepB = panel.StepB;
        TRow x = default, r0 = default, r1 = default, r2 = default, r3 = default;
        TRow r4 = default, r5 = default, r6 = default, r7 = default;
        T* end = panel.B + (panel.K * stepB);
        for (T* b = panel.B; b != end; b += stepB, a += step, a4 += step)
        {
            x.Load<TEdge>(b, mask);
            r0.Add(a, x);
            r1.Add(a + row, x);
            r2.Add(a + (2 * row), x);
            r3.Add(a + row3, x);
            r4.Add(a4, x);
            r5.Add(a4 + row, x);
            r6.Add(a4 + (2 * row), x);
            r7.Add(a4 + row3, x);
        }
        if (panel.Continues)
        {
            T one = panel.One;
            x.Load<TEdge>(c, mask); r0.Add(&one, x);
            x.Load<TEdge>(c + rowC, mask); r1.Add(&one, x);
            x.Load<TEdge>(c + (2 * rowC), mask); r2.Add(&one, x);
            x.Load<TEdge>(c + (3 * rowC), mask); r3.Add(&one, x);
            x.Load<TEdge>(c4, mask); r4.Add(&one, x);
            x.Load<TEdge>(c4 + rowC, mask); r5.Add(&one, x);
            x.Load<TEdge>(c4 + (2 * rowC), mask); r6.Add(&one, x);
            x.Load<TEdge>(c4 + (3 * rowC), mask); r7.Add(&one, x);
        }
        r0.Store<TEdge>(c, mask); r1.Store<TEdge>(c + rowC, mask);
        r2.Store<TEdge>(c + (2 * rowC), mask); r3.Store<TEdge>(c + (3 * rowC), mask);
        r4.Store<TEdge>(c4, mask); r5.Store<TEdge>(c4 + rowC, mask);
        r6.Store<TEdge>(c4 + (2 * rowC), mask); r7.Store<TEdge>(c4 + (3 * rowC), mask);
    }

    /// <summary>Computes four rows of the panel's columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rows4(in Panel<T> panel, T* a, T* c)
    {
        TVector mask = TEdge.IsPartial ? TRow.Mask(panel.Columns) : default;
        nint rowC = panel.RowStepC, row = panel.RowStepA, row3 = 3 * row;
        nint step = panel.StepA, stepB = panel.StepB;
        TRow x = default, r0 = default, r1 = default, r2 = default, r3 = default;
        T* end = panel.B + (panel.K * stepB);
        for (T* b = panel.B; b != end; b += stepB, a += step)
        {
            x.Load<TEdge>(b, mask);
            r0.Add(a, x);
            r1.Add(a + row, x);
            r2.Add(a + (2 * row), x);
            r3.Add(a + row3, x);
        }
        if (panel.Continues)
        {
            T one = panel.One;
            x.Load<TEdge>(c, mask); r0.Add(&one, x);
            x.Load<TEdge>(c + rowC, mask); r1.Add(&one, x);
            x.Load<TEdge>(c + (2 * rowC), mask); r2.Add(&one, x);
            x.Load<TEdge>(c + (3 * rowC), mask); r3.Add(&one, x);
        }
        r0.Store<TEdge>(c, mask);
        r1.Store<TEdge>(c + rowC, mask);
        r2.Store<TEdge>(c + (2 * rowC), mask);
        r3.Store<TEdge>(c + (3 * rowC), mask);
    }

    /// <summary>Computes two rows of the panel's columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rows2(in Panel<T> panel, T* a, T* c)
    {
        TVector mask = TEdge.IsPartial ? TRow.Mask(panel.Columns) : default;
        nint rowC = panel.RowStepC, row = panel.RowStepA;
        nint step = panel.StepA, stepB = panel.StepB;
        TRow x = default, r0 = default, r1 = default;
        T* end = panel.B + (panel.K * stepB);
        for (T* b = panel.B; b != end; b += stepB, a += step)
        {
            x.Load<TEdge>(b, mask);
            r0.Add(a, x);
            r1.Add(a + row, x);
        }
        if (panel.Continues)
        {
            T one = panel.One;
            x.Load<TEdge>(c, mask); r0.Add(&one, x);
            x.Load<TEdge>(c + rowC, mask); r1.Add(&one, x);
        }
        r0.Store<TEdge>(c, mask);
        r1.Store<TEdge>(c + rowC, mask);
    }

    /// <summary>Computes one row of the panel's columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rows1(in Panel<T> panel, T* a, T* c)
    {
        TVector mask = TEdge.IsPartial ? TRow.Mask(panel.Columns) : default;
        nint step = panel.StepA, stepB = panel.StepB;
        TRow x = default, r0 = default;
        T* end = panel.B + (panel.K * stepB);
        for (T* b = panel.B; b != end; b += stepB, a += step)
        {
            x.Load<TEdge>(b, mask);
            r0.Add(a, x);
        }
        if (panel.Continues)
        {
            T one = panel.One;
            x.Load<TEdge>(c, mask); r0.Add(&one, x);
        }
        r0.Store<TEdge>(c, mask);
    }
}
