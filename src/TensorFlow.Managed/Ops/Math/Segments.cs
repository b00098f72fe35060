using System;
using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>What the ops on segments of sorted ids share.</summary>
internal static class Segments
{
    /// <summary>A segment's total after one more element.</summary>
    internal interface IStep<T>
    {
        T Invoke(T total, T x);
    }

    /// <summary>Rows up to the last id, which only a run knows.</summary>
    public static Shape[] Shapes(ShapeContext c)
    {
        var (data, ids) = (c.WithRankAtLeast(0, 1), c.WithRank(1, 1));
        if (c.IsRunning && data[0] != ids[0])
        {
            throw ShapeContext.Fail("segment_ids should be the same size as dimension 0 of input.");
        }

        var known = c.IsRunning ? c.Ints(1) : null;
        var count = known is null ? -1 : known.Length == 0 ? 0 : System.Math.Max(0, known[^1] + 1);
        return [data.RankKnown ? new Shape([count, .. data[1..]]) : Shape.Null];
    }

    /// <summary>
    /// The first row of each segment and then step by step the others; rows without an id stay 0.
    /// </summary>
    /// <param name="mean">Each row is divided by how many went into it.</param>
    public static Kernel Bind<T, TStep>(Binding node, bool mean = false)
        where T : unmanaged, INumber<T>
        where TStep : struct, IStep<T>
    {
        var (read, count) = (IndexReader.Of(node, 1), (int)node.OutputShapes[0][0]);
        return k =>
        {
            var rows = k.In(1).Count;
            var y = k.Output<T>(0);
            y.Clear();
            for (var (i, last, size) = (0, -1L, 0); i < rows; i++)
            {
                var id = read(k.In(1), i);
                if (id < last || id < 0 || id >= count)
                {
                    throw node.Invalid(id < 0 ? "segment ids must be >= 0" : "segment ids are not increasing");
                }

                size = id == last ? size + 1 : 1;
                last = id;
                var width = y.Length / count;
                var row = y.Slice((int)id * width, width);
                Add<T, TStep>(k.Input<T>(0).Slice(i * width, width), row, size == 1);
                if (mean && (i == rows - 1 || read(k.In(1), i + 1) != id))
                {
                    Divide(row, T.CreateChecked(size));
                }
            }
        };
    }

    private static void Add<T, TStep>(ReadOnlySpan<T> x, Span<T> total, bool first)
        where T : unmanaged
        where TStep : struct, IStep<T>
    {
        for (var j = 0; j < x.Length; j++)
        {
            total[j] = first ? x[j] : default(TStep).Invoke(total[j], x[j]);
        }
    }

    private static void Divide<T>(Span<T> row, T size)
        where T : unmanaged, INumber<T>
    {
        foreach (ref var value in row)
        {
            value /= size;
        }
    }

    /// <summary>total + x.</summary>
    internal readonly struct Sum<T> : IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T total, T x) => unchecked(total + x);
    }

    /// <summary>total · x.</summary>
    internal readonly struct Product<T> : IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T total, T x) => unchecked(total * x);
    }

    /// <summary>The larger.</summary>
    internal readonly struct Larger<T> : IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T total, T x) => x > total ? x : total;
    }

    /// <summary>The smaller.</summary>
    internal readonly struct Smaller<T> : IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T total, T x) => x < total ? x : total;
    }
}
