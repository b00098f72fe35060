using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>The gradient of a mean: that of the sum over the number of elements in a mean.</summary>
internal static class MeanGradient
{
    public static Tensor Of(Node y, Tensor dy)
    {
        var x = y.inputs[0];
        var sum = ReductionGradient.Expand(y, dy);
        if (x.shape.IsFullyDefined && y.output.shape.IsFullyDefined)
        {
            var count = x.shape.size / System.Math.Max(1, y.output.shape.size);
            return sum / Const.Of(Casting.Literal(TensorData.Scalar(count), sum.dtype));
        }

        var shape = ShapeOp.Internal(x);
        var rank = SizeOp.Internal(shape);
        var sizes = GatherV2.Of(shape, (y.inputs[1] + rank) % rank, 0);
        return sum / Cast.ToType(Reductions.Prod(sizes), sum.dtype);
    }
}
