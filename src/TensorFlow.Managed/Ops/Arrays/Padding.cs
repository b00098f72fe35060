using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>What Pad, PadV2 and MirrorPad share: shape, place of x in the result, gradient.</summary>
internal static class Padding
{
    /// <summary>Says where x lies in the result.</summary>
    public delegate void Place(KernelContext k, out StridedView view);

    /// <summary>The sizes of x with its paddings [rank, 2] added.</summary>
    public static Shape Shape(ShapeContext c)
    {
        if (Checked(c, out var open) is not { } known)
        {
            return open;
        }

        return new(c.Input(0).dims.Select((d, i) => Sum(d, known[2 * i], known[(2 * i) + 1])).ToArray());
    }

    /// <summary>The paddings, two an axis of x; null where they or x are not known well enough.</summary>
    /// <param name="c">The node.</param>
    /// <param name="open">What is known of the result all the same.</param>
    public static long[]? Checked(ShapeContext c, out Shape open)
    {
        var (x, paddings) = (c.Input(0), c.WithRank(1, 2));
        if (paddings[1] >= 0 && paddings[1] != 2)
        {
            throw ShapeContext.Fail($"Dimension must be 2 but is {paddings[1]}",
                $"paddings must be a matrix with 2 columns: {c.Input(1).ToRuntimeString()}");
        }

        if (x.RankKnown && paddings[0] >= 0 && paddings[0] != x.ndim)
        {
            throw ShapeContext.Fail(
                $"Shape must be rank {paddings[0]} but is rank {x.ndim}",
                "The first dimension of paddings must be the rank of inputs"
                + $"{c.Input(1).ToRuntimeString()} {x.ToRuntimeString()}");
        }

        var rank = x.RankKnown ? x.ndim : (int)paddings[0];
        open = rank >= 0 ? Tensorflow.Shape.UnknownOfRank(rank) : Tensorflow.Shape.Null;
        var known = c.Ints(1);
        return known is not null && Array.Exists(known, p => p < 0)
            ? throw ShapeContext.Fail(
                $"Paddings must be non-negative. Received: {known.First(p => p < 0)}.",
                $"Paddings must be non-negative: {string.Join(" ", known.Take(2))}")
            : x.RankKnown ? known : null;
    }

    /// <summary>The place of x as a view of the result.</summary>
    public static Place Placed(Binding node)
    {
        var (dims, outer) = (node.InputShapes[0].as_int_list(), node.OutputShapes[0].as_int_list());
        var steps = new int[dims.Length];
        StridedCopy.Dense(outer, steps);
        return (KernelContext k, out StridedView view) =>
        {
            var paddings = TensorInts.Read(k.In(1));
            var offset = 0;
            for (var i = 0; i < steps.Length; i++)
            {
                offset += (int)paddings[2 * i] * steps[i];
            }

            view = new(offset, steps, dims);
        };
    }

    /// <summary>The part of dy that lies where x was.</summary>
    public static Tensor Inner(Node y, Tensor dy)
    {
        var (x, paddings) = (y.inputs[0], y.inputs[1]);
        var column = new Operand(new object[] { RankOp.Of(x), 1 }).ToTensor(null, "stack");
        var before = Reshape.Of(SliceOp.Of(paddings, new[] { 0, 0 }, column), new[] { -1 });
        return SliceOp.Of(dy, before, ShapeOp.Internal(x, outType: paddings.dtype));
    }

    private static long Sum(long size, long before, long after) =>
        ShapeContext.Add(ShapeContext.Add(size, before), after);
}
