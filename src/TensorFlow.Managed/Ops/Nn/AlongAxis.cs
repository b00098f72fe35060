using System;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>Softmax and log softmax along any axis: nn_ops._wrap_2d_function.</summary>
internal static class AlongAxis
{
    /// <summary>The op along an axis, which is swapped with the last one and back.</summary>
    /// <exception cref="InvalidArgumentError">There is no such axis.</exception>
    public static Tensor Of(Operand logits, Func<Operand, string?, Tensor> op, int axis, string? name)
    {
        var x = logits.ToTensor(null, "logits");
        if (axis == -1 || axis == x.ndim - 1)
        {
            return op(x, name);
        }

        if (!x.shape.RankKnown || axis < -x.ndim || axis >= x.ndim)
        {
            throw new InvalidArgumentError($"`dim` must be in the range [{-x.ndim}, {x.ndim}) where {x.ndim} is the "
                + $"number of dimensions in the input. Received: dim={axis}");
        }

        RankOp.Of(x);
        var rank = RankOp.Of(x);
        axis = axis < 0 ? axis + x.ndim : axis;
        var y = Swapped(op(Swapped(x, axis, rank, null), null), axis, rank, name);
        y.set_shape(x.shape);
        return y;
    }

    private static Tensor Swapped(Tensor x, int axis, Tensor rank, string? name)
    {
        var last = Sub.Of(rank, 1, "Sub");
        var order = ConcatV2.Of(
            [
                RangeOp.Of(0, axis, 1), new Operand(new object[] { last }), RangeOp.Of(axis + 1, last, 1),
                new[] { axis },
            ],
            0, "concat");
        return Transpose.Default(x, order, name);
    }
}
