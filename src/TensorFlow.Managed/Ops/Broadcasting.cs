using System.Collections.Generic;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops;

/// <summary>Shapes of broadcast results, and gradients brought back to the shape of an operand.</summary>
internal static class Broadcasting
{
    /// <summary>The shape of the result, as far as known.</summary>
    public static Shape Shape(Shape x, Shape y)
    {
        if (!x.RankKnown || !y.RankKnown)
        {
            return Tensorflow.Shape.Null;
        }

        var rank = System.Math.Max(x.ndim, y.ndim);
        var dims = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            long a = Dimension(x, i, rank), b = Dimension(y, i, rank);
            if (a > 1 && b > 1 && a != b)
            {
                throw Incompatible(x, y, a, b);
            }

            // like TensorFlow's, an open size beside 0 stays open
            dims[i] = a == 1 ? b : b == 1 ? a : a < 0 ? (b > 1 ? b : -1) : b < 0 ? (a > 1 ? a : -1)
                : a == b ? a : throw Incompatible(x, y, a, b);
        }

        return new Shape(dims);
    }

    /// <summary>
    /// Gradients of a broadcasting op summed back to the shapes of x and y, by the nodes that TensorFlow makes for
    /// sums and differences: none for equal known shapes, else those of <see cref="SumBack"/>.
    /// </summary>
    public static Tensor?[] Reduce(Tensor x, Tensor y, Tensor? dx, Tensor? dy) =>
        x.shape.IsFullyDefined && x.shape == y.shape ? [dx, dy] : SumBack(x, y, dx, dy);

    /// <summary>
    /// The same for all other ops: the shapes always; constant axes where they tell; else BroadcastGradientArgs.
    /// </summary>
    public static Tensor?[] SumBack(Tensor x, Tensor y, Tensor? dx, Tensor? dy)
    {
        var (xShape, yShape) = (ShapeOp.Internal(x), ShapeOp.Internal(y));
        if (StaticAxes(x.shape, y.shape) is var (xAxes, yAxes))
        {
            var rank = System.Math.Max(x.ndim, y.ndim);
            return [ReduceBy(dx, xAxes, x.ndim < rank, xShape), ReduceBy(dy, yAxes, y.ndim < rank, yShape)];
        }

        var axes = BroadcastGradientArgs.Of(xShape, yShape);
        return [SumTo(dx, axes[0], xShape), SumTo(dy, axes[1], yShape)];
    }

    // An operand of fewer dimensions is summed even where all that it lacks are ones; TensorFlow's axes are then "[]".
    private static Tensor? ReduceBy(Tensor? gradient, int[] axes, bool lacksDimensions, Tensor shape) =>
        axes.Length > 0 ? SumTo(gradient, axes, shape)
        : lacksDimensions ? SumTo(gradient, System.Array.Empty<object>(), shape) : gradient;

    private static Tensor? SumTo(Tensor? gradient, Operand axes, Tensor shape) => gradient is null
        ? null
        : Reshape.Of(Sum.Of(gradient, axes, keepDims: true), shape);

    private static (int[] X, int[] Y)? StaticAxes(Shape x, Shape y)
    {
        if (!x.RankKnown || !y.RankKnown)
        {
            return null;
        }

        var rank = System.Math.Max(x.ndim, y.ndim);
        var (xAxes, yAxes) = (new List<int>(), new List<int>());
        for (var i = 0; i < rank; i++)
        {
            long a = Dimension(x, i, rank), b = Dimension(y, i, rank);
            if (a == 1 && b != 1)
            {
                xAxes.Add(i);
            }
            else if (b == 1 && a != 1)
            {
                yAxes.Add(i);
            }
            else if (a < 0 || b < 0)
            {
                return null;
            }
        }

        return ([.. xAxes], [.. yAxes]);
    }

    private static long Dimension(Shape shape, int axis, int rank) =>
        axis < rank - shape.ndim ? 1 : shape[axis - (rank - shape.ndim)];

    private static ShapeError Incompatible(Shape x, Shape y, long a, long b) => ShapeContext.Fail(
        $"Dimensions must be equal, but are {a} and {b}",
        $"Incompatible shapes: {x.ToRuntimeString()} vs. {y.ToRuntimeString()}");
}
