using System;
using System.Runtime.InteropServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>Reorders the axes of dense row-major data of any element type.</summary>
public static unsafe class Transpose
{
    /// <summary>Axis i of the result is axis perm[i] of the source.</summary>
    /// <param name="src">The elements, last axis fastest.</param>
    /// <param name="dst">As many bytes, not overlapping the source.</param>
    /// <param name="elementSize">Bytes of an element, at least 1.</param>
    /// <param name="dims">Sizes of the source's axes.</param>
    /// <param name="perm">Each axis of the source once.</param>
    public static void Run(
        ReadOnlySpan<byte> src, Span<byte> dst, int elementSize, ReadOnlySpan<int> dims, ReadOnlySpan<int> perm)
    {
        AxisOrder.Check(src.Length, dst.Length, elementSize, dims, perm);
        if (src.IsEmpty)
        {
            return;
        }
        // an element of another size is an innermost axis of bytes or words that stays where it is
        int unit = elementSize is 1 or 2 or 4 or 8 ? elementSize : elementSize % 8 == 0 ? 8 : 1;
        AxisOrder order = AxisOrder.Merge(dims, perm, elementSize / unit);
        fixed (byte* from = src, to = dst)
        {
            switch (unit)
            {
                case 1:
                    Move(from, to, order);
                    break;
                case 2:
                    Move((ushort*)from, (ushort*)to, order);
                    break;
                case 4:
                    Move((uint*)from, (uint*)to, order);
                    break;
                default:
                    Move((ulong*)from, (ulong*)to, order);
                    break;
            }
        }
    }

    /// <summary>The transpose (columns, rows) of a matrix (rows, columns).</summary>
    public static void Run<T>(ReadOnlySpan<T> src, Span<T> dst, int rows, int columns)
        where T : unmanaged =>
        Run(MemoryMarshal.AsBytes(src), MemoryMarshal.AsBytes(dst), sizeof(T), [rows, columns], [1, 0]);

    // the result's last axis and the source's last axis are a matrix, or a run if they are the same axis;
    // the other axes count up in the result's order
    private static void Move<T>(T* from, T* to, in AxisOrder order)
        where T : unmanaged
    {
        int rank = order.Rank, last = rank - 1, across = order.Across;
        Span<int> index = stackalloc int[rank];
        index.Clear();
        do
        {
            if (across == last)
            {
                int count = order.Size(last);
                new ReadOnlySpan<T>(from, count).CopyTo(new Span<T>(to, count));
            }
            else
            {
                TransposedCopy.Run(
                    from, order.From(last), to, order.To(across), order.Size(last), order.Size(across));
            }
        }
        while (Advance(order, index, ref from, ref to));
    }

    private static bool Advance<T>(in AxisOrder order, Span<int> index, ref T* from, ref T* to)
        where T : unmanaged
    {
        for (int axis = index.Length - 2; axis >= 0; axis--)
        {
            if (axis == order.Across)
            {
                continue;
            }
            from += order.From(axis);
            to += order.To(axis);
            if (++index[axis] < order.Size(axis))
            {
                return true;
            }
            from -= order.From(axis) * order.Size(axis);
            to -= order.To(axis) * order.Size(axis);
            index[axis] = 0;
        }
        return false;
    }
}
