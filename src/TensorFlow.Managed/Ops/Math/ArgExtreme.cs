using System;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>What ArgMax and ArgMin share: shapes, and a kernel around a search along one axis.</summary>
internal static class ArgExtreme
{
    /// <summary>Indices along the middle axis of x (outer, length, inner).</summary>
    public delegate void Search<T>(ReadOnlySpan<T> x, int outer, int length, int inner, Span<long> y);

    /// <summary>The input's shape without the axis.</summary>
    public static Shape[] Shapes(ShapeContext c)
    {
        var x = c.Input(0);
        c.WithRank(1, 0);
        if (!x.RankKnown)
        {
            return [Shape.Null];
        }

        if (x.ndim <= 1)
        {
            return [Shape.Scalar];
        }

        if (c.Ints(1) is not [var given])
        {
            return [Shape.UnknownOfRank(x.ndim - 1)];
        }

        var axis = given < 0 ? given + x.ndim : given;
        return axis >= 0 && axis < x.ndim
            ? [new Shape([.. x[..(int)axis], .. x[((int)axis + 1)..]])]
            : throw ShapeContext.Fail(
                $"Dimension ({given}) must be in the range [{-x.ndim}, {x.ndim}), where {x.ndim} is the number of "
                + "dimensions in the input. ",
                $"Expected dimension in the range [{-x.ndim}, {x.ndim}), but got {given}");
    }

    /// <summary>The kernel of a search; the axis is read at each run.</summary>
    public static Kernel Bind<T>(Binding node, Search<T> search)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (x, found) = (node.InputShapes[0], new long[node.OutputShapes[0].size]);
        var places = TensorData.From<long>(found, node.OutputShapes[0]);
        return k =>
        {
            var axis = (int)TensorInts.Read(k.In(1))[0];
            axis = axis < 0 ? axis + x.ndim : axis;
            if (axis < 0 || axis >= x.ndim)
            {
                throw node.Invalid($"Expected dimension in the range [{-x.ndim}, {x.ndim}), but got {axis}");
            }

            if (x[axis] == 0)
            {
                throw node.Invalid($"Reduction axis {axis} is empty in shape {x.ToRuntimeString()}");
            }

            var (outer, inner) = ((int)new Shape(x[..axis]).size, (int)new Shape(x[(axis + 1)..]).size);
            search(k.Input<T>(0), outer, (int)x[axis], inner, places.Span<long>());
            Casting.Run(places, k.Out(0));
        };
    }
}
