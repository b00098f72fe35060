using System;
using System.Linq;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>tf.tensordot: sums of products along pairs of axes, by one product of matrices.</summary>
internal static class Tensordot
{
    /// <summary>The sums along axes of a and of b, pair by pair.</summary>
    public static Tensor Of(Operand a, Operand b, int[] aAxes, int[] bAxes, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "Tensordot");
        var (x, y) = (a.ToTensor(null, "a"), b.ToTensor(a.Tensor?.dtype, "b"));
        Require(x, aAxes, "a");
        Require(y, bAxes, "b");
        var left = AsMatrix(x, aAxes, false);
        var right = AsMatrix(y, bAxes, true);
        var product = MatrixProduct.Of(left.Matrix, right.Matrix);
        var known = new Shape([.. left.Static, .. right.Static]);
        if (left.Free is null && right.Free is null)
        {
            return product.shape == known ? product
                : Reshape.Of(product, Array.ConvertAll(known.dims, d => (int)d), scope.Name);
        }

        var rows = left.Free ?? Const.Of(Ints(left.Static));
        var columns = right.Free ?? Const.Of(Ints(right.Static));
        var result = Reshape.Of(product, ConcatV2.Of([rows, columns], 0, "concat"), scope.Name);
        result.set_shape(known);
        return result;
    }

    /// <summary>The last axes of a with the first of b.</summary>
    public static Tensor Of(Operand a, Operand b, int count, string? name = null)
    {
        var x = a.Tensor ?? a.ToTensor();
        return Of(x, b, [.. Enumerable.Range(x.ndim - count, count)], [.. Enumerable.Range(0, count)], name);
    }

    // The axes that are summed last, or first in the flipped operand; Free is null where all sizes are known.
    private static (Tensor Matrix, Tensor? Free, long[] Static) AsMatrix(Tensor x, int[] axes, bool flipped)
    {
        axes = [.. axes.Select(i => i < 0 ? i + x.ndim : i)];
        int[] free = [.. Enumerable.Range(0, x.ndim).Except(axes)];
        long[] sizes = [.. free.Select(i => x.shape[i])];
        int[] order = flipped ? [.. axes, .. free] : [.. free, .. axes];
        if (x.shape.IsFullyDefined)
        {
            var inner = (int)axes.Select(i => x.shape[i]).Aggregate(1L, (p, d) => p * d);
            var outer = (int)sizes.Aggregate(1L, (p, d) => p * d);
            int[] shape = flipped ? [inner, outer] : [outer, inner];
            var moved = order.SequenceEqual(Enumerable.Range(0, x.ndim)) ? x : Transpose.Default(x, order);
            return (moved.shape == new Shape(shape) ? moved : Reshape.Of(moved, shape), null, sizes);
        }

        var (axesTensor, freeTensor) = (Const.Of(TensorData.From<int>(axes, new Shape(axes.Length)), "axes"),
            Const.Of(TensorData.From<int>(free, new Shape(free.Length)), "free"));
        var all = ShapeOp.Internal(x);
        var freeSizes = GatherV2.Of(all, freeTensor, 0);
        var axesSizes = GatherV2.Of(all, axesTensor, 0);
        var (rows, columns) = (Reductions.Prod(freeSizes), Reductions.Prod(axesSizes));
        var perm = ConcatV2.Of(flipped ? [axesTensor, freeTensor] : [freeTensor, axesTensor], 0, "concat");
        var matrix = Stacking.Stack(flipped ? new[] { columns, rows } : new[] { rows, columns }, 0, "stack");
        return (Reshape.Of(Transpose.Default(x, perm), matrix), freeSizes, sizes);
    }

    private static TensorData Ints(long[] values) =>
        TensorData.From<int>(Array.ConvertAll(values, v => (int)v), new Shape(values.Length));

    private static void Require(Tensor x, int[] axes, string name)
    {
        if (!x.shape.RankKnown || axes.Any(i => i < -x.ndim || i >= x.ndim))
        {
            throw new ValueError($"`axes` must name dimensions of `{name}`, whose rank is known. Received: "
                + $"axes=({string.Join(", ", axes)}), {name}.shape={x.shape}.");
        }
    }
}
