using System;
using System.Collections.Generic;

namespace Tensorflow.Ops.Arrays;

/// <summary>The slices of params along an axis that the indices name.</summary>
internal sealed class GatherV2 : Op<GatherV2>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("GatherV2")
        .Input("params: Tparams").Input("indices: Tindices").Input("axis: Taxis").Output("output: Tparams")
        .Attr("batch_dims: int = 0").Attr("Tparams: type").Attr("Tindices: {int16, int32, int64}")
        .Attr("Taxis: {int32, int64}");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = Elements.Table<GatherV2>();

    public static Tensor Of(Operand x, Operand indices, Operand axis, int batchDims = 0, string? name = null) =>
        Apply([x, indices, axis], new Attrs { ["batch_dims"] = batchDims }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, indices, batch) = (c.WithRankAtLeast(0, 1), c.Input(1), (int)c.Attrs.Int("batch_dims"));
        c.WithRank(2, 0);
        if (c.Ints(2) is not [var given])
        {
            return [x.RankKnown && indices.RankKnown
                ? Shape.UnknownOfRank(x.ndim + indices.ndim - 1 - (batch < 0 ? batch + indices.ndim : batch))
                : Shape.Null];
        }

        var needed = given < 0 ? -given : given + 1;
        if (x.RankKnown && x.ndim < needed)
        {
            throw ShapeContext.Fail(
                $"Shape must be at least rank {needed} but is rank {x.ndim}",
                $"Expected axis in the range [{-x.ndim}, {x.ndim}), but got {given}");
        }

        if (indices.RankKnown && (batch < -indices.ndim || batch > indices.ndim))
        {
            throw ShapeContext.Fail(
                $"Expected batch_dims in the range [{-indices.ndim}, {indices.ndim}], but got {batch}");
        }

        return [x.RankKnown && indices.RankKnown
            ? Gathered(c, (int)(given < 0 ? given + x.ndim : given), batch < 0 ? batch + indices.ndim : batch)
            : Shape.Null];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [GatherGradient.Of(y, dy[0]), null, null];

    public static Kernel Bind<T>(Binding node)
    {
        var (x, batch) = (node.InputShapes[0], (int)node.Attrs.Int("batch_dims"));
        batch = batch < 0 ? batch + node.InputShapes[1].ndim : batch;
        CheckBatch(node, batch);
        var batches = (int)new Shape(x[..batch]).size;
        var read = IndexReader.Of(node, 1);
        return k =>
        {
            var axis = Axis(node, TensorInts.Read(k.In(2))[0], x.ndim, batch);
            var (outer, inner) = ((int)new Shape(x[batch..axis]).size, (int)new Shape(x[(axis + 1)..]).size);
            var (limit, count) = ((int)x[axis], k.In(1).Count / System.Math.Max(1, batches));
            var from = Elements.Input<T>(k, 0);
            var to = Elements.Output<T>(k, 0);
            var at = 0;
            if (to.Length == 0)
            {
                return; // nor are the indices looked at
            }

            for (var block = 0; block < batches * outer; block++)
            {
                for (var i = 0; i < count; i++, at += inner)
                {
                    var place = (block / outer * count) + i;
                    var index = read(k.In(1), place);
                    if (index < 0 || index >= limit)
                    {
                        throw node.Invalid(
                            $"indices{Place(node.InputShapes[1], place)} = {index} is not in [0, {limit})");
                    }

                    from.Slice(((block * limit) + (int)index) * inner, inner).CopyTo(to[at..]);
                }
            }
        };
    }

    // shapes do not tell where only the run does
    private static int Axis(Binding node, long given, int rank, int batch)
    {
        var axis = (int)(given < 0 ? given + rank : given);
        return axis >= batch && axis < rank ? axis : throw node.Invalid(
            $"Expected axis in the range [{-rank}, {rank}), from batch_dims ({batch}) on, but got {given}");
    }

    // TensorFlow looks at this in a run only
    private static void CheckBatch(Binding node, int batch)
    {
        var (x, indices) = (node.InputShapes[0], node.InputShapes[1]);
        for (var i = 0; i < batch; i++)
        {
            if (x[i] != indices[i])
            {
                throw node.Invalid(
                    $"params.shape[{i}]: {x[i]} should be equal to indices.shape[{i}]: {indices[i]}");
            }
        }
    }

    /// <summary>The indices of an element in a shape: "[1,0]".</summary>
    internal static string Place(Shape shape, int at)
    {
        var index = new List<long>();
        for (var i = shape.ndim - 1; i >= 0; at /= (int)shape[i--])
        {
            index.Insert(0, at % shape[i]);
        }

        return $"[{string.Join(",", index)}]";
    }

    // TensorFlow looks at the order of batches and axis in a run only
    private static Shape Gathered(ShapeContext c, int axis, int batch)
    {
        var (x, indices) = (c.Input(0), c.Input(1));
        return c.IsBuilding || batch <= axis
            ? new Shape([.. x[..axis], .. indices[batch..], .. x[(axis + 1)..]])
            : throw ShapeContext.Fail($"batch_dims ({batch}) must be less than or equal to axis ({axis})");
    }
}
