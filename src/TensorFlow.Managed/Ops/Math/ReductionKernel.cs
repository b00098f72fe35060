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
        where TOp : struct, IReducer<T> => new Reducing<T, TOp>(node, op).Run;

    /// <summary>The mean; integers are summed in 64 bits.</summary>
    public static Kernel Mean<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            return new Reducing<T, MeanReducer<T>>(node, default).Run;
        }

        int[] shape = node.InputShapes[0];
        return k =>
        {
            Span<int> room = stackalloc int[k.In(1).Count];
            Reduce.Mean(k.Input<T>(0), shape, Axes(node, k.In(1), room), k.Output<T>(0));
        };
    }

    /// <summary>The axes of the second input; each may be named once only.</summary>
    private static ReadOnlySpan<int> Axes(Binding node, TensorData data, Span<int> room)
    {
        var rank = node.InputShapes[0].ndim;
        var axes = Read(data, rank, room);
        if (axes.Length > 0 && (axes[0] < 0 || axes[^1] >= rank))
        {
            var wrong = Array.Find(TensorInts.Read(data), a => a < -rank || a >= rank);
            throw node.Invalid($"Invalid reduction dimension ({wrong} for input with {rank} dimension(s)");
        }

        return axes.Length == room.Length ? axes : throw node.Invalid(
            $"Invalid reduction arguments: Axes contains duplicate dimension: {Repeated(data, rank)}");
    }

    private sealed class Reducing<T, TOp>(Binding node, TOp op) : IPlacedKernel
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        private readonly int[] _shape = node.InputShapes[0];

        // a row of totals needs the axes at each run; one total of everything does not
        public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) =>
            inputs[1].Constant is { } axes && IsRow(axes)
                ? new PlacedTotal<T, TOp>(inputs[0], outputs[0], op)
                : null;

        public void Run(KernelContext k)
        {
            Span<int> room = stackalloc int[k.In(1).Count];
            Reduce.Run(k.Input<T>(0), _shape, Axes(node, k.In(1), room), k.Output<T>(0), op);
        }

        private bool IsRow(TensorData axes)
        {
            var reduced = Axes(node, axes, new int[axes.Count]);
            for (var axis = 0; axis < _shape.Length; axis++)
            {
                if (_shape[axis] == 0 || (_shape[axis] != 1 && !reduced.Contains(axis)))
                {
                    return false;
                }
            }

            return true;
        }
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
