using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Reduction;

/// <summary>Rows added to a row of totals; the order is documented at <see cref="Reduce"/>.</summary>
internal static class ColumnLoop
{
    /// <summary>y[j] = y[j] and x[0, j], x[1, j], ... for x of (rows, y's length).</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var columns = y.Length;
        if (!Vector512<T>.IsSupported)
        {
            ByElement(x, y, op);
            return;
        }

        var width = Vector512<T>.Count;
        if (columns < width)
        {
            Narrow(x, y, op);
            return;
        }

        // the last block ends at the last column; it is worked out before the block that it overlaps is written
        ref var to = ref MemoryMarshal.GetReference(y);
        var last = columns - width;
        var end = columns % width == 0 ? default : Block(x, ref to, last, columns, op);
        var j = 0;
        for (; j <= columns - (4 * width); j += 4 * width)
        {
            Blocks(x, y, j, op);
        }

        for (; j <= last; j += width)
        {
            Lanes.Store(Block(x, ref to, j, columns, op), ref to, j);
        }

        if (j < columns)
        {
            Lanes.Store(end, ref to, last);
        }
    }

    private static void ByElement<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i % y.Length] = op.Invoke(y[i % y.Length], x[i]);
        }
    }

    private static Vector512<T> Block<T, TOp>(ReadOnlySpan<T> x, ref T y, int first, int columns, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        var total = Lanes.Load(ref y, first);
        for (nint i = first; i < x.Length; i += columns)
        {
            total = op.Invoke(total, Lanes.Load(ref from, i));
        }

        return total;
    }

    /// <summary>Four blocks at once, so that a pass over the rows reads whole cache lines in sequence.</summary>
    private static void Blocks<T, TOp>(ReadOnlySpan<T> x, Span<T> y, int first, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var width = Vector512<T>.Count;
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var a = Lanes.Load(ref to, first);
        var b = Lanes.Load(ref to, first + width);
        var c = Lanes.Load(ref to, first + (2 * width));
        var d = Lanes.Load(ref to, first + (3 * width));
        for (nint i = first; i < x.Length; i += y.Length)
        {
            a = op.Invoke(a, Lanes.Load(ref from, i));
            b = op.Invoke(b, Lanes.Load(ref from, i + width));
            c = op.Invoke(c, Lanes.Load(ref from, i + (2 * width)));
            d = op.Invoke(d, Lanes.Load(ref from, i + (3 * width)));
        }

        Lanes.Store(a, ref to, first);
        Lanes.Store(b, ref to, first + width);
        Lanes.Store(c, ref to, first + (2 * width));
        Lanes.Store(d, ref to, first + (3 * width));
    }

    /// <summary>Fewer columns than lanes: a vector takes as many rows as it holds; the totals of its first rows, its
    /// second rows, ... are added up at the end.</summary>
    private static void Narrow<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var width = Vector512<T>.Count;
        var step = width / y.Length * y.Length;
        var total = Vector512.Create(op.Start);
        var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref total), width);
        y.CopyTo(lanes);

        // lanes behind the last row of a vector are thrown away
        var whole = x.Length < width ? 0 : (((x.Length - width) / step) + 1) * step;
        total = WholeLoads(total, ref MemoryMarshal.GetReference(x), whole, step, op);
        for (var i = whole; i < x.Length; i += step)
        {
            var part = Vector512.Create(op.Start);
            x.Slice(i, Math.Min(step, x.Length - i)).CopyTo(
                MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref part), width));
            total = op.Invoke(total, part);
        }

        lanes.Slice(0, y.Length).CopyTo(y);
        for (var lane = y.Length; lane < step; lane++)
        {
            y[lane % y.Length] = op.Invoke(y[lane % y.Length], lanes[lane]);
        }
    }

    /// <summary>The vectors behind whose start a whole one lies; apart from its caller, so that the total stays in a
    /// register.</summary>
    private static Vector512<T> WholeLoads<T, TOp>(Vector512<T> total, ref T from, int end, int step, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        for (nint i = 0; i < end; i += step)
        {
            total = op.Invoke(total, Lanes.Load(ref from, i));
        }

        return total;
    }
}
