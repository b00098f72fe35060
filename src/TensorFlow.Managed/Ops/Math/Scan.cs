using System;

namespace Tensorflow.Ops.Math;

/// <summary>Running totals along an axis.</summary>
internal static class Scan
{
    /// <summary>The total after one more element.</summary>
    internal interface IStep<T>
    {
        T Invoke(T total, T x);
    }

    /// <summary>The kernel of a step from a first total on; exclusive totals leave their own element out.</summary>
    public static Kernel Bind<T, TStep>(Binding node, T first)
        where T : unmanaged
        where TStep : struct, IStep<T>
    {
        var (exclusive, reverse) = (node.Attrs.Bool("exclusive"), node.Attrs.Bool("reverse"));
        var shape = node.InputShapes[0];
        return k =>
        {
            var axis = Axis(node, k.In(1), shape.ndim);
            var (length, inner) = ((int)shape[axis], 1);
            for (var i = axis + 1; i < shape.ndim; i++)
            {
                inner *= (int)shape[i];
            }

            var x = k.Input<T>(0);
            var y = k.Output<T>(0);
            for (var at = 0; at < x.Length; at += length * inner)
            {
                for (var column = 0; column < inner; column++)
                {
                    var from = at + column;
                    Line<T, TStep>(x[from..], y[from..], (length, inner, reverse, exclusive), first);
                }
            }
        };
    }

    private static void Line<T, TStep>(
        ReadOnlySpan<T> x, Span<T> y, (int Length, int Stride, bool Reverse, bool Exclusive) line, T total)
        where T : unmanaged
        where TStep : struct, IStep<T>
    {
        for (var n = 0; n < line.Length; n++)
        {
            var i = (line.Reverse ? line.Length - 1 - n : n) * line.Stride;
            var next = default(TStep).Invoke(total, x[i]);
            y[i] = line.Exclusive ? total : next;
            total = next;
        }
    }

    private static int Axis(Binding node, TensorData value, int rank)
    {
        if (!value.Shape.IsScalar)
        {
            throw node.Invalid($"ScanOp: axis must be a scalar, not {value.Shape.ToRuntimeString()}");
        }

        var axis = value.DType == TF_DataType.TF_INT64 ? value.Span<long>()[0] : value.Span<int>()[0];
        return axis >= -rank && axis < rank
            ? (int)(axis < 0 ? axis + rank : axis)
            : throw node.Invalid($"ScanOp: Expected scan axis in the range [{-rank}, {rank}), but got {axis}");
    }
}
