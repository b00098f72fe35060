using System;
using System.Collections.Generic;
using System.Numerics;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Math;

/// <summary>Binds reductions: the axes are read at each run, since they are an input.</summary>
internal static class ReductionKernel
{
    public static Kernel Sum<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Run<T, SumReducer<T>>(node, default);

    /// <summary>The reduction by a reducer struct.</summary>
    public static Kernel Run<T, TOp>(Binding node, TOp op)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        where TOp : struct, IReducer<T>
    {
        int[] shape = node.InputShapes[0];
        return k =>
        {
            Span<int> room = stackalloc int[k.In(1).Count];
            Reduce.Run(k.Input<T>(0), shape, Axes(node, k, room), k.Output<T>(0), op);
        };
    }

    /// <summary>The mean; integers are summed in 64 bits.</summary>
    public static Kernel Mean<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int[] shape = node.InputShapes[0];
        return k =>
        {
            Span<int> room = stackalloc int[k.In(1).Count];
            Reduce.Mean(k.Input<T>(0), shape, Axes(node, k, room), k.Output<T>(0));
        };
    }

    /// <summary>The axes of the second input; each may be named once only.</summary>
    private static ReadOnlySpan<int> Axes(Binding node, KernelContext k, Span<int> room)
    {
        var rank = node.InputShapes[0].ndim;
        var axes = Read(k.In(1), rank, room);
        return axes.Length == room.Length ? axes : throw node.Invalid(
            $"Invalid reduction arguments: Axes contains duplicate dimension: {Repeated(k.In(1), rank)}");
    }

    private static long Repeated(TensorData axes, int rank)
    {
        var seen = new HashSet<long>();
        return Array.Find(TensorInts.Read(axes), a => !seen.Add(a < 0 ? a + rank : a));
    }

    /// <summary>The axes of an int32 or int64 input, counted from the front, sorted, each once.</summary>
    public static ReadOnlySpan<int> Read(TensorData data, int rank, Span<int> axes)
    {
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = data.DType == TF_DataType.TF_INT64 ? (int)data.Span<long>()[i] : data.Span<int>()[i];
            axes[i] = axis < 0 ? axis + rank : axis;
        }

        axes.Sort();
        var count = 0;
        foreach (var axis in axes)
        {
            if (count == 0 || axes[count - 1] != axis)
            {
                axes[count++] = axis;
            }
        }

        return axes[..count];
    }
}
