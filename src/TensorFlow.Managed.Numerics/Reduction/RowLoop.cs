using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Reduction;

/// <summary>One row to one total; the order is documented at <see cref="Reduce.Row"/>.</summary>
internal static class RowLoop
{
    /// <summary>The total of a row.</summary>
    public static T Run<T, TOp>(ReadOnlySpan<T> x, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        if (!Vector512<T>.IsSupported)
        {
            return InOrder(x, op);
        }

        if (x.Length < Vector512<T>.Count)
        {
            return Short(x, op);
        }

        var whole = x.Length - (x.Length % Vector512<T>.Count);
        var total = Whole(x.Slice(0, whole), op);
        if (whole < x.Length)
        {
            var rest = Vector512.Create(op.Start);
            x.Slice(whole).CopyTo(MemoryMarshal.CreateSpan(
                ref Unsafe.As<Vector512<T>, T>(ref rest), Vector512<T>.Count));
            total = op.Invoke(total, rest);
        }

        return Tree(total, op);
    }

    /// <summary>The lanes' totals of whole vectors; apart from its caller, so that they stay in a register.</summary>
    private static Vector512<T> Whole<T, TOp>(ReadOnlySpan<T> x, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var total = Vector512.Create(op.Start);
        ref var from = ref MemoryMarshal.GetReference(x);
        for (nint i = 0; i < x.Length; i += Vector512<T>.Count)
        {
            total = op.Invoke(total, Lanes.Load(ref from, i));
        }

        return total;
    }

    private static T InOrder<T, TOp>(ReadOnlySpan<T> x, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var total = op.Start;
        foreach (var element in x)
        {
            total = op.Invoke(total, element);
        }

        return total;
    }

    /// <summary>Halves against each other: lane l takes lane l + half, for half = W/2, W/4, ... 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Tree<T, TOp>(Vector512<T> total, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        // the upper lanes hold whatever; only the lower half of each step counts
        total = op.Invoke(total, total.GetUpper().ToVector512Unsafe());
        var quarter = total.GetLower();
        total = op.Invoke(total, quarter.GetUpper().ToVector256Unsafe().ToVector512Unsafe());
        var lanes = total.GetLower().GetLower();
        return Halve(ref Unsafe.As<Vector128<T>, T>(ref lanes), Vector128<T>.Count, Vector128<T>.Count / 2, op);
    }

    /// <summary>A row shorter than the lanes: the same tree without the lanes that hold the start alone.</summary>
    private static T Short<T, TOp>(ReadOnlySpan<T> x, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        Unsafe.SkipInit(out Vector512<T> lanes);
        ref var first = ref Unsafe.As<Vector512<T>, T>(ref lanes);
        first = op.Start;
        for (var lane = 0; lane < x.Length; lane++)
        {
            Unsafe.Add(ref first, lane) = op.Invoke(op.Start, x[lane]);
        }

        return Halve(ref first, x.Length, Vector512<T>.Count / 2, op);
    }

    /// <summary>The tree over the lanes that are in use, from the given half on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Halve<T, TOp>(ref T first, int used, int half, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        for (; half > 0; half /= 2)
        {
            for (var lane = 0; lane + half < used; lane++)
            {
                ref var total = ref Unsafe.Add(ref first, lane);
                total = op.Invoke(total, Unsafe.Add(ref first, lane + half));
            }

            used = Math.Min(used, half);
        }

        return first;
    }
}
