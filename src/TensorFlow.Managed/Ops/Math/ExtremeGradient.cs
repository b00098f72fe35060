using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>The gradient of Max and Min: shared equally by all elements that have the value.</summary>
internal static class ExtremeGradient
{
    public static Tensor Of(Node node, Tensor dy)
    {
        var (x, axes, y) = (node.inputs[0], node.inputs[1], node.output);
        var shape = ShapeOp.Internal(x);
        Operand kept;
        if (node.Attrs.Bool("keep_dims"))
        {
            kept = ShapeOp.Internal(y);
        }
        else
        {
            kept = ReductionGradient.ReducedShape(shape, axes);
            y = Reshape.Of(y, kept);
            dy = Reshape.Of(dy, kept);
        }

        var taken = Cast.ToType(Equal.Of(y, x), dy.dtype);
        var count = Reshape.Of(Sum.Of(taken, axes), kept);
        return taken / count * dy;
    }
}
