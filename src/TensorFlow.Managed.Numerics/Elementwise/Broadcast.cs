using System;
using System.Collections.Generic;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Shapes under numpy's rule: aligned on the right, equal or 1 in every dimension.</summary>
public static class Broadcast
{
    /// <summary>The shape of the result, or null where the shapes do not go together.</summary>
    public static int[]? Shape(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var shape = new int[Math.Max(a.Length, b.Length)];
        return TryShape(a, b, shape) ? shape : null;
    }

    /// <summary>The shape of the result of three operands, or null where they do not go together.</summary>
    public static int[]? Shape(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<int> c) =>
        Shape(a, b) is { } ab ? Shape(ab, c) : null;

    /// <summary>Writes the shape of the result, whose rank is the larger one; false if there is none.</summary>
    public static bool TryShape(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> shape)
    {
        var rank = Math.Max(a.Length, b.Length);
        Lanes.SameLength(rank, shape.Length);
        for (var axis = 0; axis < rank; axis++)
        {
            var m = Dimension(a, axis, rank);
            var n = Dimension(b, axis, rank);
            if (m != n && m != 1 && n != 1)
            {
                return false;
            }

            shape[axis] = m == 1 ? n : m;
        }

        return true;
    }

    /// <summary>
    /// The axes of the result over which each operand's gradient is summed (BroadcastGradientArgs); null where the
    /// shapes do not go together.
    /// </summary>
    /// <remarks>
    /// Equal shapes: none. Otherwise every axis where an operand has 1, written or implied, even where both have it.
    /// </remarks>
    public static (int[] A, int[] B)? ReductionAxes(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var rank = Math.Max(a.Length, b.Length);
        if (Shape(a, b) is null)
        {
            return null;
        }

        return a.SequenceEqual(b) ? ([], []) : (Ones(a, rank), Ones(b, rank));
    }

    /// <summary>The length of an operand's axis once it is aligned on the right to a rank.</summary>
    internal static int Dimension(ReadOnlySpan<int> shape, int axis, int rank)
    {
        var own = axis - (rank - shape.Length);
        return own < 0 ? 1 : shape[own];
    }

    private static int[] Ones(ReadOnlySpan<int> shape, int rank)
    {
        var axes = new List<int>(rank);
        for (var axis = 0; axis < rank; axis++)
        {
            if (Dimension(shape, axis, rank) == 1)
            {
                axes.Add(axis);
            }
        }

        return [.. axes];
    }
}
