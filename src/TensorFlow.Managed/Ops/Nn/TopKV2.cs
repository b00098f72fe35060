using System;
using System.Collections.Generic;
using System.Numerics;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>The k largest elements of the last axis, largest first, and their places; NaN is largest.</summary>
internal sealed class TopKV2 : Op<TopKV2>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("TopKV2").Input("input: T").Input("k: Tk")
        .Output("values: T").Output("indices: index_type").Attr("sorted: bool = true").Attr("T: realnumbertype")
        .Attr("Tk: {int16, int32, int64} = DT_INT32").Attr("index_type: {int16, int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<TopKV2>();

    public static Tensor[] Of(Operand x, Operand count, bool sorted = true, string? name = null) =>
        [.. ApplyNode([x, count], new Attrs { ["sorted"] = sorted }, name).outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtLeast(0, 1);
        if (!c.IsBuilding || c.Ints(1) is not null)
        {
            c.WithRank(1, 0);
        }

        var count = c.Ints(1) is [var known] ? known : -1;
        if (c.Ints(1) is not null && count < 0)
        {
            throw ShapeContext.Fail(
                $"Dimension size, given by scalar input 1, must be non-negative but is {count}",
                $"Need k >= 0, got {count}");
        }

        if (!x.RankKnown)
        {
            return [Shape.Null, Shape.Null];
        }

        if (x.dims[^1] >= 0 && count > x.dims[^1])
        {
            throw ShapeContext.Fail(
                $"input must have last dimension >= k = {count} but is {x.dims[^1]}",
                $"input must have at least k columns. Had {x.dims[^1]}, needed {count}");
        }

        var shape = new Shape([.. x[..(x.ndim - 1)], count]);
        return [shape, shape];
    }

    /// <summary>Each gradient is put where its element was (nn_grad._TopKGrad).</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (shape, places) = (ShapeOp.Internal(y.inputs[0]), ShapeOp.Internal(y.outputs[1]));
        var taken = LastOf(places);
        var rows = Reshape.Of(y.outputs[1], new Operand(new object[] { -1, taken }).ToTensor(null, "stack"));
        var width = LastOf(shape);
        var count = Cast.ToType(Slicing.Item(ShapeOp.Internal(rows), 0), TF_DataType.TF_INT64);
        var starts = ArrayChoices.Range(0, count * width, width, null, "range");
        var flat = Reshape.Of(
            rows + Cast.ToType(ExpandDims.Of(starts, -1), TF_DataType.TF_INT32), new[] { -1 });
        var (indices, values) = (ExpandDims.Of(flat, -1), Reshape.Of(dy[0], new[] { -1 }));
        var size = new Operand(new object[] { Reductions.Prod(shape) });
        var dx = Reshape.Of(ScatterNd.Of(indices, values, size), shape);
        return [dx, Creation.Zeros(Shape.Scalar, TF_DataType.TF_INT32)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (width, count) = ((int)node.InputShapes[0].dims[^1], (int)node.OutputShapes[0].dims[^1]);
        var (row, order) = (new T[width], new int[width]);
        var comparer = new LargestFirst<T>(row);
        var found = TensorData.Allocate(TF_DataType.TF_INT32, node.OutputShapes[1]);
        return k =>
        {
            var rows = k.In(0).Count / System.Math.Max(1, width);
            var places = found.Span<int>();
            for (var r = 0; r < rows && count > 0; r++)
            {
                k.Input<T>(0).Slice(r * width, width).CopyTo(row);
                Sort(order, comparer);
                for (var i = 0; i < count; i++)
                {
                    k.Output<T>(0)[(r * count) + i] = row[order[i]];
                    places[(r * count) + i] = order[i];
                }
            }

            Casting.Run(found, k.Out(1));
        };
    }

    // The last size of a shape, as int64.
    private static Tensor LastOf(Tensor shape)
    {
        var wide = Cast.ToType(shape, TF_DataType.TF_INT64);
        return GatherV2.Of(wide, SizeOp.Internal(shape) - 1, 0);
    }

    private static void Sort<T>(int[] order, LargestFirst<T> comparer)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order.AsSpan().Sort(comparer);
    }

    // Places by their elements; the place decides among equals, so that the order is one.
    private sealed class LargestFirst<T>(T[] row) : IComparer<int>
        where T : unmanaged, INumber<T>
    {
        public int Compare(int a, int b) =>
            Precedes(row[a], row[b]) ? -1 : Precedes(row[b], row[a]) ? 1 : a.CompareTo(b);

        // NaN comes before all numbers
        private static bool Precedes(T x, T y) => x > y || (T.IsNaN(x) && !T.IsNaN(y));
    }
}
