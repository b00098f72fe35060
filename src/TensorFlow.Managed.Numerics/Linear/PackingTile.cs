using System.Runtime.CompilerServices;
using Row = Tensorflow.Numerics.Linear.Row2<
    float, System.Runtime.Intrinsics.Vector512<float>, Tensorflow.Numerics.Linear.Simd512<float>>;

namespace Tensorflow.Numerics.Linear;

/// <summary>The tile of <see cref="Tile{T,TVector,TRow,TEdge}"/> that packs pieces of the next panel beside its
/// summands.</summary>
internal static unsafe class PackingTile<TPiece>
    where TPiece : struct, IPiece
{
    /// <summary>Computes eight rows of the panel's columns and packs some pieces.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rows8(in Panel<float> panel, float* a, float* c, ref PackAhead ahead, int pieces)
    {
        nint row = panel.RowStepA, row3 = 3 * row, step = panel.StepA, stepB = panel.StepB, next = ahead.Step;
        float* a4 = a + (4 * row), b = panel.B, from = ahead.From, to = ahead.To;
        Row r0 = default, r1 = default, r2 = default, r3 = default;
        Row r4 = default, r5 = default, r6 = default, r7 = default;
        for (int left = ahead.Left + pieces; left != ahead.Left; )
        {
            for (float* end = b + (TPiece.Steps * stepB); b != end; b += stepB, a += step, a4 += step)
            {
                Add(b, a, row, row3, ref r0, ref r1, ref r2, ref r3);
                Add(b, a4, row, row3, ref r4, ref r5, ref r6, ref r7);
            }
            left--;
            TPiece.Copy(ref from, ref to, next, left);
        }
        for (float* end = panel.B + (panel.K * stepB); b != end; b += stepB, a += step, a4 += step)
        {
            Add(b, a, row, row3, ref r0, ref r1, ref r2, ref r3);
            Add(b, a4, row, row3, ref r4, ref r5, ref r6, ref r7);
        }
        ahead.From = from;
        ahead.To = to;
        Store(panel, c, r0, r1, r2, r3);
        Store(panel, c + (4 * panel.RowStepC), r4, r5, r6, r7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        float* b, float* a, nint row, nint row3, ref Row r0, ref Row r1, ref Row r2, ref Row r3)
    {
        Row x = default;
        x.Load<WholeEdge>(b, default);
        r0.Add(a, x);
        r1.Add(a + row, x);
        r2.Add(a + (2 * row), x);
        r3.Add(a + row3, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in Panel<float> panel, float* c, Row r0, Row r1, Row r2, Row r3)
    {
        nint rowC = panel.RowStepC;
        if (panel.Continues)
        {
            Row x = default;
            float one = panel.One;
            x.Load<WholeEdge>(c, default); r0.Add(&one, x);
            x.Load<WholeEdge>(c + rowC, default); r1.Add(&one, x);
            x.Load<WholeEdge>(c + (2 * rowC), default); r2.Add(&one, x);
            x.Load<WholeEdge>(c + (3 * rowC), default); r3.Add(&one, x);
        }
        r0.Store<WholeEdge>(c, default); r1.Store<WholeEdge>(c + rowC, default);
        r2.Store<WholeEdge>(c + (2 * rowC), default); r3.Store<WholeEdge>(c + (3 * rowC), default);
    }
}
