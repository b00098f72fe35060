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
        nint rowC = panel.RowStepC, row = panel.RowStepA, row3 = 3 * row;
        float* a4 = a + (4 * row);
        float* c4 = c + (4 * rowC);
        nint step = panel.StepA, stepB = panel.StepB;
        Row x = default, r0 = default, r1 = default, r2 = default, r3 = default;
        Row r4 = default, r5 = default, r6 = default, r7 = default;
        float* b = panel.B, from = ahead.From, to = ahead.To;
        nint next = ahead.Step;
        for (int left = ahead.Left + pieces; left != ahead.Left; )
        {
            for (float* end = b + (TPiece.Steps * stepB); b != end; b += stepB, a += step, a4 += step)
            {
                x.Load<WholeEdge>(b, default);
                r0.Add(a, x);
                r1.Add(a + row, x);
                r2.Add(a + (2 * row), x);
                r3.Add(a + row3, x);
                r4.Add(a4, x);
                r5.Add(a4 + row, x);
                r6.Add(a4 + (2 * row), x);
                r7.Add(a4 + row3, x);
                TPiece.Copy(ref from, ref to, next);
            }
            left--;
            TPiece.Turn(ref from, ref to, next, left);
        }
        for (float* end = panel.B + (panel.K * stepB); b != end; b += stepB, a += step, a4 += step)
        {
            x.Load<WholeEdge>(b, default);
            r0.Add(a, x);
            r1.Add(a + row, x);
            r2.Add(a + (2 * row), x);
            r3.Add(a + row3, x);
            r4.Add(a4, x);
            r5.Add(a4 + row, x);
            r6.Add(a4 + (2 * row), x);
            r7.Add(a4 + row3, x);
        }
        ahead.From = from;
        ahead.To = to;
        if (panel.Continues)
        {
            float one = panel.One;
            x.Load<WholeEdge>(c, default); r0.Add(&one, x);
            x.Load<WholeEdge>(c + rowC, default); r1.Add(&one, x);
            x.Load<WholeEdge>(c + (2 * rowC), default); r2.Add(&one, x);
            x.Load<WholeEdge>(c + (3 * rowC), default); r3.Add(&one, x);
            x.Load<WholeEdge>(c4, default); r4.Add(&one, x);
            x.Load<WholeEdge>(c4 + rowC, default); r5.Add(&one, x);
            x.Load<WholeEdge>(c4 + (2 * rowC), default); r6.Add(&one, x);
            x.Load<WholeEdge>(c4 + (3 * rowC), default); r7.Add(&one, x);
        }
        r0.Store<WholeEdge>(c, default); r1.Store<WholeEdge>(c + rowC, default);
        r2.Store<WholeEdge>(c + (2 * rowC), default); r3.Store<WholeEdge>(c + (3 * rowC), default);
        r4.Store<WholeEdge>(c4, default); r5.Store<WholeEdge>(c4 + rowC, default);
        r6.Store<WholeEdge>(c4 + (2 * rowC), default); r7.Store<WholeEdge>(c4 + (3 * rowC), default);
    }
}
