using System;
using System.Collections.Generic;

namespace Tensorflow.Numerics.Reduction;

/// <summary>Shapes of reductions, and a row-major shape cut into joined runs of kept and reduced dimensions.</summary>
public static class ReductionShape
{
    /// <summary>The shape that is left; axes may be negative, repeated and in any order.</summary>
    public static int[] Of(ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, bool keepDims)
    {
        Span<bool> reduced = stackalloc bool[shape.Length];
        Mark(axes, reduced);
        var left = new List<int>(shape.Length);
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (!reduced[axis] || keepDims)
            {
                left.Add(reduced[axis] ? 1 : shape[axis]);
            }
        }

        return [.. left];
    }

    /// <summary>Sets the flag of every axis that is named.</summary>
    internal static void Mark(ReadOnlySpan<int> axes, Span<bool> reduced)
    {
        foreach (var axis in axes)
        {
            var own = axis < 0 ? axis + reduced.Length : axis;
            if ((uint)own >= (uint)reduced.Length)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(axes), $"Expected an axis of a tensor of rank {reduced.Length}. Received: {axis}.");
            }

            reduced[own] = true;
        }
    }

    /// <summary>
    /// Joins neighbours of one kind, outermost first, and leaves out dimensions of length 1; returns how many runs
    /// there are. The kinds alternate.
    /// </summary>
    internal static int Join(ReadOnlySpan<int> shape, ReadOnlySpan<bool> reduced, Span<int> lengths, out bool first)
    {
        var count = 0;
        var kind = false;
        first = false;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] == 1)
            {
                continue;
            }

            if (count > 0 && reduced[axis] == kind)
            {
                lengths[count - 1] *= shape[axis];
                continue;
            }

            kind = reduced[axis];
            first = count == 0 ? kind : first;
            lengths[count++] = shape[axis];
        }

        return count;
    }
}
