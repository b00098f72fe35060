using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Numerics.Tests.Reduction;

/// <summary>The documented order of <see cref="Reduce"/>, written out over lists of indices.</summary>
internal static class ReducePlain
{
    public static T[] Run<T, TOp>(T[] x, int[] shape, int[] axes, int outputs, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var innermost = Array.FindLastIndex(shape, d => d != 1);
        var rowsFirst = innermost >= 0 && axes.Contains(innermost);
        var rowLength = 1;
        for (var axis = innermost; axis >= 0 && rowsFirst && (axes.Contains(axis) || shape[axis] == 1); axis--)
        {
            rowLength *= shape[axis];
        }

        var elements = Enumerable.Range(0, outputs).Select(_ => new List<T>()).ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            elements[Output(i, shape, axes)].Add(x[i]);
        }

        return [.. elements.Select(e => op.Finish(rowsFirst ? ByRows(e, rowLength, op) : InOrder(e, op), e.Count))];
    }

    private static T InOrder<T, TOp>(IEnumerable<T> elements, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T> => elements.Aggregate(op.Start, op.Invoke);

    private static T ByRows<T, TOp>(List<T> elements, int rowLength, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T> =>
        elements.Count == 0 ? op.Start : InOrder(elements.Chunk(rowLength).Select(row => Row(row, op)), op);

    private static T Row<T, TOp>(T[] row, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var width = Vector512<T>.Count;
        var lanes = Enumerable.Range(0, width)
            .Select(lane => InOrder(row.Where((_, i) => i % width == lane), op)).ToArray();
        for (var half = width / 2; half > 0; half /= 2)
        {
            lanes = [.. Enumerable.Range(0, half).Select(lane => op.Invoke(lanes[lane], lanes[lane + half]))];
        }

        return lanes[0];
    }

    private static int Output(int element, int[] shape, int[] axes)
    {
        int output = 0, stride = 1;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            if (!axes.Contains(axis))
            {
                output += element % shape[axis] * stride;
                stride *= shape[axis];
            }

            element /= shape[axis];
        }

        return output;
    }
}
