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

        var (columns, rows) = rowsFirst ? (0, 0) : Block(shape, axes);
        return [.. elements.Select(e => op.Finish(
            rowsFirst ? ByRows(e, rowLength, op) : ByColumns(e, columns, rows, op), e.Count))];
    }

    // the innermost run, which is kept, and the reduced one before it
    private static (int Columns, int Rows) Block(int[] shape, int[] axes)
    {
        int columns = 1, rows = 1, axis = shape.Length - 1;
        for (; axis >= 0 && (!axes.Contains(axis) || shape[axis] == 1); axis--)
        {
            columns *= shape[axis];
        }

        for (; axis >= 0 && (axes.Contains(axis) || shape[axis] == 1); axis--)
        {
            rows *= shape[axis];
        }

        return (columns, rows);
    }

    private static T ByColumns<T, TOp>(List<T> elements, int columns, int rows, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        var totals = columns == 0 ? 1 : Math.Max(1, Vector512<T>.Count / columns);
        return elements.Count == 0 ? op.Start : elements.Chunk(rows).Aggregate(op.Start, (y, column) =>
            Enumerable.Range(0, totals).Select(t => InOrder(
                column.Where((_, i) => i % totals == t), op, t == 0 ? y : op.Start)).Aggregate(op.Invoke));
    }

    private static T InOrder<T, TOp>(IEnumerable<T> elements, TOp op, T start)
        where T : unmanaged
        where TOp : struct, IReducer<T> => elements.Aggregate(start, op.Invoke);

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
