using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>Shape and gradient of a concatenation.</summary>
internal static class ConcatShape
{
    /// <summary>The shape of the values laid end to end; the axis is the last input.</summary>
    public static Shape Of(ShapeContext c)
    {
        var count = c.InputCount - 1;
        c.WithRank(count, 0);
        var shapes = Enumerable.Range(0, count).Select(c.Input).ToArray();
        var rank = shapes.FirstOrDefault(s => s.RankKnown)?.ndim ?? -1;
        if (rank == 0)
        {
            throw ShapeContext.Fail("Can't concatenate scalars (use tf.stack instead)",
                "ConcatOp : Expected concatenating dimensions in the range [0, 0), but got 0");
        }

        for (var i = 0; i < count && rank >= 0 && c.Ints(count) is null; i++)
        {
            c.WithRank(i, rank);
        }

        if (c.Ints(count) is not [var given])
        {
            return rank < 0 ? Shape.Null : Shape.UnknownOfRank(rank);
        }

        return rank < 0 ? Shape.Null : Joined(shapes, rank, Axis(given, rank));
    }

    /// <summary>The parts of dy: by shapes and offsets, which are constants where the shapes are known.</summary>
    public static Tensor[] Gradient(Tensor dy, Tensor[] values, Tensor axis)
    {
        if (values.Length == 1)
        {
            return [dy];
        }

        var rank = RankOp.Of(values[0]);
        var positive = FloorMod.Of(axis, Cast.ToType(rank, axis.dtype), "mod");
        var sizes = Sizes(values);
        var offsets = ConcatOffset.Of(positive, Operands(sizes));
        return [.. offsets.Select((offset, i) => SliceOp.Of(dy, offset, sizes[i]))];
    }

    // array_grad._ExtractInputShapes: Shape nodes as long as they are constants, else one ShapeN for all.
    private static Tensor[] Sizes(Tensor[] values)
    {
        var sizes = new List<Tensor>();
        foreach (var value in values)
        {
            var size = ShapeOp.Internal(value);
            if (size.Producer is { type: not "Const" })
            {
                return ShapeN.Of(Operands(values));
            }

            sizes.Add(size);
        }

        return [.. sizes];
    }

    private static Operand[] Operands(Tensor[] tensors) => Array.ConvertAll(tensors, t => (Operand)t);

    private static int Axis(long axis, int rank)
    {
        if (axis < -rank || axis >= rank)
        {
            throw ShapeContext.Fail(
                $"Shape must be at least rank {(axis < 0 ? -axis : axis + 1)} but is rank {rank}",
                $"ConcatOp : Expected concatenating dimensions in the range [{-rank}, {rank}), but got {axis}");
        }

        return (int)(axis < 0 ? axis + rank : axis);
    }

    private static Shape Joined(Shape[] shapes, int rank, int axis)
    {
        var dims = Shape.UnknownOfRank(rank).dims;
        dims[axis] = 0;
        for (var n = 0; n < shapes.Length; n++)
        {
            if (shapes[n].RankKnown && shapes[n].ndim != rank)
            {
                throw ShapeContext.Fail(
                    $"Shape must be rank {rank} but is rank {shapes[n].ndim}",
                    "ConcatOp : Ranks of all input tensors should match: shape[0] = "
                    + $"{shapes[0].ToRuntimeString()} vs. shape[{n}] = {shapes[n].ToRuntimeString()}");
            }

            for (var i = 0; i < rank; i++)
            {
                var size = shapes[n].RankKnown ? shapes[n][i] : -1;
                dims[i] = i == axis ? ShapeContext.Add(dims[i], size) : Same(shapes, n, i, dims[i], size);
            }
        }

        return new Shape(dims);
    }

    private static long Same(Shape[] shapes, int n, int axis, long known, long size)
    {
        if (known >= 0 && size >= 0 && known != size)
        {
            throw ShapeContext.Fail(
                $"Dimension {axis} in both shapes must be equal, but are {known} and {size}. Shapes are "
                + $"[{known}] and [{size}].",
                $"ConcatOp : Dimension {axis} in both shapes must be equal: shape[0] = "
                + $"{shapes[0].ToRuntimeString()} vs. shape[{n}] = {shapes[n].ToRuntimeString()}");
        }

        return System.Math.Max(known, size);
    }
}
