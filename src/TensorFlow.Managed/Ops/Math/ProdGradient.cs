using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>The gradient of a product: for each element the product of all others, from both sides.</summary>
internal static class ProdGradient
{
    public static Tensor Of(Node y, Tensor dy)
    {
        var (x, axes) = (y.inputs[0], y.inputs[1]);
        var shape = ShapeOp.Internal(x);
        var reduced = Reshape.Of(axes, new[] { -1 });
        if (!y.Attrs.Bool("keep_dims"))
        {
            dy = Reshape.Of(dy, ReductionGradient.ReducedShape(shape, axes));
        }

        dy = BroadcastTo.Of(dy, shape);
        var (order, rows, columns) = ReducedFirst(x, shape, reduced);
        var permuted = Transpose.Default(x, order);
        var permutedShape = ShapeOp.Internal(permuted);
        var matrix = Reshape.Of(permuted, new System.Collections.Generic.List<Tensor> { rows, columns });
        var before = Cumprod.Of(matrix, 0, exclusive: true);
        var after = Cumprod.Of(matrix, 0, exclusive: true, reverse: true);
        var others = Reshape.Of(before * after, permutedShape);
        return Reshape.Of(dy * Transpose.Default(others, InvertPermutation.Of(order)), shape);
    }

    /// <summary>The order of axes with the reduced ones first, and the sizes of the two groups.</summary>
    private static (Tensor Order, Tensor Rows, Tensor Columns) ReducedFirst(Tensor x, Tensor shape, Tensor reduced)
    {
        using var device = Target.Current.Device("/cpu:0");
        var rank = RankOp.Of(x);
        reduced = Cast.ToType((reduced + rank) % rank, TF_DataType.TF_INT32);
        var other = ListDiff.Of(RangeOp.Of(0, rank, 1), reduced)[0];
        var order = ConcatV2.Default([reduced, other], 0);
        var rows = Reductions.Prod(GatherV2.Of(shape, reduced, 0));
        return (order, rows, Reductions.Prod(GatherV2.Of(shape, other, 0)));
    }
}
