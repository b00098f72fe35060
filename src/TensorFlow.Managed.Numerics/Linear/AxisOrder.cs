using System;

namespace Tensorflow.Numerics.Linear;

/// <summary>A transposition with as few axes as possible: axes of size 1 are left out, axes that stay neighbours are
/// one. Everything is in the order of the result; steps count elements.</summary>
internal unsafe struct AxisOrder
{
    /// <summary>Axes of size two or more that 2^31 bytes can have, and one for the parts of an element.</summary>
    private const int Capacity = 32;

    private fixed int _sizes[Capacity];
    private fixed long _from[Capacity];
    private fixed long _to[Capacity];

    /// <summary>Number of axes, at least 1.</summary>
    internal int Rank { get; private set; }

    /// <summary>The axis whose elements are neighbours in the source.</summary>
    internal int Across { get; private set; }

    /// <summary>Size of an axis of the result.</summary>
    internal readonly int Size(int axis) => _sizes[axis];

    /// <summary>From an element to the next of the axis, in the source.</summary>
    internal readonly nint From(int axis) => (nint)_from[axis];

    /// <summary>From an element to the next of the axis, in the result.</summary>
    internal readonly nint To(int axis) => (nint)_to[axis];

    /// <summary>Refuses arguments that do not fit together.</summary>
    internal static void Check(
        int source, int result, int elementSize, ReadOnlySpan<int> dims, ReadOnlySpan<int> perm)
    {
        bool right = elementSize >= 1 && dims.Length == perm.Length && source == result;
        UInt128 bytes = (UInt128)Math.Max(elementSize, 0);
        bool empty = false;
        for (int i = 0; right && i < dims.Length; i++)
        {
            right = dims[i] >= 0 && (uint)perm[i] < (uint)dims.Length && perm[..i].IndexOf(perm[i]) < 0;
            empty |= dims[i] == 0;
            bytes = bytes > long.MaxValue ? bytes : bytes * (uint)Math.Max(dims[i], 1);
        }
        if (!right || (UInt128)source != (empty ? 0 : bytes))
        {
            throw new ArgumentException(
                "A transposition needs each axis once and as many bytes as the axes say. Received: axes "
                + $"[{string.Join(", ", dims.ToArray())}] in the order [{string.Join(", ", perm.ToArray())}], "
                + $"elements of {elementSize} bytes, {source} and {result} bytes.");
        }
    }

    /// <summary>The shortest form of a checked, not empty transposition whose elements are <paramref name="inner"/>
    /// units.</summary>
    internal static AxisOrder Merge(ReadOnlySpan<int> dims, ReadOnlySpan<int> perm, int inner)
    {
        Span<long> steps = stackalloc long[dims.Length];
        long step = inner;
        for (int axis = dims.Length - 1; axis >= 0; axis--)
        {
            steps[axis] = step;
            step *= dims[axis];
        }
        AxisOrder order = default;
        for (int i = 0; i < dims.Length; i++)
        {
            order.Add(dims[perm[i]], steps[perm[i]]);
        }
        order.Add(inner, 1);
        if (order.Rank == 0)
        {
            (order._sizes[0], order._from[0], order.Rank) = (1, 1, 1);
        }
        order.Finish();
        return order;
    }

    private void Add(int size, long from)
    {
        if (size == 1)
        {
            return;
        }
        if (Rank > 0 && _from[Rank - 1] == from * size)
        {
            (_sizes[Rank - 1], _from[Rank - 1]) = (_sizes[Rank - 1] * size, from);
        }
        else
        {
            (_sizes[Rank], _from[Rank]) = (size, from);
            Rank++;
        }
    }

    private void Finish()
    {
        long step = 1;
        for (int axis = Rank - 1; axis >= 0; axis--)
        {
            _to[axis] = step;
            step *= _sizes[axis];
            Across = _from[axis] == 1 ? axis : Across;
        }
    }
}
