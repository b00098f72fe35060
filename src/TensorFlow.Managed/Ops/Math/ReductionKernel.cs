using System;
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
            Span<int> axes = stackalloc int[k.In(1).Count];
            Reduce.Run(k.Input<T>(0), shape, Read(k.In(1), shape.Length, axes), k.Output<T>(0), op);
        };
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
