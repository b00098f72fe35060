using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Row = Tensorflow.Numerics.Linear.Row2<
    float, System.Runtime.Intrinsics.Vector512<float>, Tensorflow.Numerics.Linear.Simd512<float>>;

namespace Tensorflow.Numerics.Linear;

/// <summary>The tile of <see cref="Tile{T,TVector,TRow,TEdge}"/> that steps along the tile before it, a vector now and
/// then: square roots and quotients have ports of their own, which multiply-adds leave idle.</summary>
internal static unsafe class UpdatingTile<TStep>
    where TStep : struct, IGradientStep
{
    private const int Rows = GradientTile.Rows, Columns = GradientTile.Columns, Lanes = 16;

    /// <summary>Computes a tile out of packed factors, steps along the tile before it, and asks for the memory that
    /// the step along this one will need: a vector now and then, as many requests at once would hold up the
    /// loads.</summary>
    /// <param name="a">Rows of A side by side.</param>
    /// <param name="b">Rows of B.</param>
    /// <param name="k">Summands.</param>
    /// <param name="c">Where the tile goes, without gaps.</param>
    /// <param name="before">The tile before it, without gaps.</param>
    /// <param name="places">What the step reads and changes.</param>
    /// <param name="at">Where the tile before begins in them.</param>
    /// <param name="next">Where this one does.</param>
    /// <param name="step">The step of this run.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(
        float* a, float* b, int k, float* c, float* before, in UpdatePlaces places, nint at, nint next,
        in TStep step)
    {
        UpdatePlaces to = places;
        TStep local = step;
        nint part = k / (2 * Rows) * Columns, ahead = next - at;
        float* last = b + (k * (nint)Columns);
        Row r0 = default, r1 = default, r2 = default, r3 = default;
        Row r4 = default, r5 = default, r6 = default, r7 = default;
        for (float* end = before + (Rows * Columns); before != end; before += Columns, at += to.Columns)
        {
            for (float* stop = b + part; b != stop; b += Columns, a += Rows)
            {
                Add(b, a, ref r0, ref r1, ref r2, ref r3);
                Add(b, a + 4, ref r4, ref r5, ref r6, ref r7);
            }
            Step(local, to, at, Vector512.Load(before));
            Fetch(to, at + ahead, 1, Lanes);
            for (float* stop = b + part; b != stop; b += Columns, a += Rows)
            {
                Add(b, a, ref r0, ref r1, ref r2, ref r3);
                Add(b, a + 4, ref r4, ref r5, ref r6, ref r7);
            }
            Step(local, to, at + Lanes, Vector512.Load(before + Lanes));
            Fetch(to, at + ahead + Lanes, 1, Lanes);
        }
        for (; b != last; b += Columns, a += Rows)
        {
            Add(b, a, ref r0, ref r1, ref r2, ref r3);
            Add(b, a + 4, ref r4, ref r5, ref r6, ref r7);
        }
        Store(c, r0, r1, r2, r3);
        Store(c + (4 * Columns), r4, r5, r6, r7);
    }

    /// <summary>Steps along one vector of the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Step(in TStep step, in UpdatePlaces to, nint at, Vector512<float> gradient)
    {
        Vector512<float> variable = Vector512.Load(to.Variable + at), slot1 = default, slot2 = default;
        slot1 = TStep.Slots > 0 ? Vector512.Load(to.Slot1 + at) : slot1;
        slot2 = TStep.Slots > 1 ? Vector512.Load(to.Slot2 + at) : slot2;
        gradient = to.Operand == null ? gradient : Vector512.Load(to.Operand + at) + gradient;
        step.Invoke(ref variable, ref slot1, ref slot2, gradient);
        variable.Store(to.Variable + at);
        if (TStep.Slots > 0)
        {
            slot1.Store(to.Slot1 + at);
        }
        if (TStep.Slots > 1)
        {
            slot2.Store(to.Slot2 + at);
        }
    }

    /// <summary>Asks for rows of some columns of all that a step reads and changes, from one place on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fetch(in UpdatePlaces to, nint at, int rows, int columns)
    {
        Prefetch.Rows(to.Variable + at, to.Columns, rows, columns);
        if (TStep.Slots > 0)
        {
            Prefetch.Rows(to.Slot1 + at, to.Columns, rows, columns);
        }
        if (TStep.Slots > 1)
        {
            Prefetch.Rows(to.Slot2 + at, to.Columns, rows, columns);
        }
        if (to.Operand != null)
        {
            Prefetch.Rows(to.Operand + at, to.Columns, rows, columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* b, float* a, ref Row r0, ref Row r1, ref Row r2, ref Row r3)
    {
        Row x = default;
        x.Load<WholeEdge>(b, default);
        r0.Add(a, x);
        r1.Add(a + 1, x);
        r2.Add(a + 2, x);
        r3.Add(a + 3, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Row r0, Row r1, Row r2, Row r3)
    {
        r0.Store<WholeEdge>(c, default);
        r1.Store<WholeEdge>(c + Columns, default);
        r2.Store<WholeEdge>(c + (2 * Columns), default);
        r3.Store<WholeEdge>(c + (3 * Columns), default);
    }
}
