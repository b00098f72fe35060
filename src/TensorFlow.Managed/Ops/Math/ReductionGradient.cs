using System;
using System.Linq;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Spreads a reduction's gradient over what was reduced, by the nodes that TensorFlow makes.</summary>
internal static class ReductionGradient
{
    /// <summary>The gradient of a sum: dy repeated along the reduced axes.</summary>
    public static Tensor Expand(Node y, Tensor dy)
    {
        var (x, axes) = (y.inputs[0], ConstantValue.Of(y.inputs[1]));
        if (x.shape.RankKnown && axes is not null)
        {
            var known = TensorInts.Read(axes);
            if (known.SequenceEqual(Enumerable.Range(0, x.ndim).Select(i => (long)i)))
            {
                return ExpandAll(x, dy);
            }

            if (x.shape.IsFullyDefined)
            {
                return ExpandKnown(x.shape, known, dy);
            }
        }

        var shape = ShapeOp.Internal(x);
        if (!y.Attrs.Bool("keep_dims"))
        {
            Operand kept;
            using (Target.Current.ColocateWith(shape.Producer!))
            {
                kept = ReducedShape(shape, y.inputs[1]);
            }

            dy = Reshape.Of(dy, kept);
        }

        return BroadcastTo.Of(dy, shape);
    }

    /// <summary>math_ops.reduced_shape: ones in place of the reduced sizes; a literal where all is known.</summary>
    public static Operand ReducedShape(Tensor shape, Tensor axes)
    {
        if (ConstantValue.Of(shape) is { } knownShape && ConstantValue.Of(axes) is { } knownAxes)
        {
            return Ones(TensorInts.Read(knownShape), TensorInts.Read(knownAxes));
        }

        shape = Cast.ToType(shape, TF_DataType.TF_INT32);
        axes = Cast.ToType(axes, TF_DataType.TF_INT32);
        var rank = SizeOp.Internal(shape);
        axes = (axes + rank) % rank;
        var axesShape = ShapeOp.Internal(axes);
        return DynamicStitch.Of(
            [RangeOp.Of(0, rank, 1), axes], [shape, Creation.Ones(axesShape, TF_DataType.TF_INT32)]);
    }

    private static Tensor ExpandAll(Tensor x, Tensor dy)
    {
        dy = x.ndim == 0 ? ToScalar(dy) : Reshape.Of(dy, Enumerable.Repeat(1, x.ndim).ToArray());
        var shape = x.shape.IsFullyDefined ? Const.Of(Constants.ToData(x.shape)) : ShapeOp.Internal(x);
        return Tile.Of(dy, shape);
    }

    private static Tensor ToScalar(Tensor dy)
    {
        // Python tries its empty list as floats first, which leaves a node that nothing uses.
        using var scope = Target.Current.NameScope(null, "Reshape");
        Const.Of(TensorData.From<float>([], new Shape(0)), "shape");
        return Reshape.Of(dy, Const.Of(TensorData.From<int>([], new Shape(0)), "shape"), scope.Name);
    }

    private static Tensor ExpandKnown(Shape x, long[] axes, Tensor dy)
    {
        var kept = Ones(x.dims, axes);
        if (Target.Current.MeetsFirst((x, string.Join(",", axes))))
        {
            // Python works the multiples out by nodes that nothing uses, once a graph for each shape and axes.
            _ = FloorDiv.Of((int[])x, Maximum.Of(kept, 1), "floordiv");
        }

        dy = Reshape.Of(dy, kept);
        return Tile.Of(dy, x.dims.Select((d, i) => (int)(d / System.Math.Max(1, kept[i]))).ToArray());
    }

    private static int[] Ones(long[] shape, long[] axes)
    {
        var kept = Array.ConvertAll(shape, d => (int)d);
        foreach (var axis in axes)
        {
            kept[axis < 0 ? axis + kept.Length : axis] = 1;
        }

        return kept;
    }
}
