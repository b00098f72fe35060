using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Reduction;

/// <summary>Rows added to a row of totals, each column from the first row to the last.</summary>
internal static class ColumnLoop
{
    /// <summary>y[j] = y[j], x[0, j], x[1, j], ... for x of (rows, y's length).</summary>
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

    /// <summary>Fewer columns than lanes: the lanes behind a row read the next one and are thrown away.</summary>
    private static void Narrow<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var columns = y.Length;
        var total = Lanes.LoadPart<T>(y);
        var rows = x.Length < Vector512<T>.Count ? 0 : ((x.Length - Vector512<T>.Count) / columns) + 1;
        total = WholeLoads(total, ref MemoryMarshal.GetReference(x), rows, columns, op);
        for (var i = rows * columns; i < x.Length; i += columns)
        {
            total = op.Invoke(total, Lanes.LoadPart(x.Slice(i, columns)));
        }

        Lanes.StorePart(total, y);
    }

    /// <summary>The rows behind which a whole vector lies; apart from its caller, so that the total stays in a
    /// register.</summary>
    private static Vector512<T> WholeLoads<T, TOp>(Vector512<T> total, ref T from, int rows, int columns, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        for (nint i = 0, end = (nint)rows * columns; i < end; i += columns)
        {
            total = op.Invoke(total, Lanes.Load(ref from, i));
        }

        return total;
    }
}
