using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The slices of params that the paths in the last axis of the indices name.</summary>
internal sealed class GatherNd : Op<GatherNd>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("GatherNd").Input("params: Tparams")
        .Input("indices: Tindices").Output("output: Tparams").Attr("Tparams: type")
        .Attr("Tindices: {int16, int32, int64}").Attr("bad_indices_policy: string = ''");

    public override KernelTable Kernels { get; } = Elements.Table<GatherNd>();

    public static Tensor Of(Operand x, Operand indices, string? name = null) => Apply([x, indices], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, indices) = (c.Input(0), c.WithRankAtLeast(1, 1));
        if (!x.RankKnown || !indices.RankKnown || indices.dims[^1] < 0)
        {
            return [Shape.Null];
        }

        var depth = (int)indices.dims[^1];
        return depth <= x.ndim
            ? [new Shape([.. indices[..(indices.ndim - 1)], .. x[depth..]])]
            : throw ShapeContext.Fail(
                $"indices.shape[-1] must be <= params.rank, but saw indices shape: {indices.ToRuntimeString()} and "
                + $"params shape: {x.ToRuntimeString()}",
                $"index innermost dimension length must be <= params rank; saw: {depth} vs. {x.ndim}");
    }

    /// <summary>dy's slices added up where they came from.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (x, indices) = (y.inputs[0], y.inputs[1]);
        var shape = ShapeOp.Internal(x, outType: indices.dtype);
        return [ScatterNd.Of(indices, dy[0], shape), null];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (x, indices) = (node.InputShapes[0], node.InputShapes[1]);
        if (x.ndim == 0)
        {
            throw node.Invalid("params must be at least a vector");
        }

        if (x.size == 0 && indices[..(indices.ndim - 1)].All(d => d > 0))
        {
            throw node.Invalid("Requested more than 0 entries, but params is empty.  Params shape: "
                + x.ToRuntimeString());
        }

        var paths = IndexPaths.Of(node, 1, x);
        return k =>
        {
            var from = Elements.Input<T>(k, 0);
            var to = Elements.Output<T>(k, 0);
            for (var i = 0; i < paths.Count; i++)
            {
                var start = paths.Start(k.In(1), i);
                if (start < 0)
                {
                    throw node.Invalid($"{paths.Text(k.In(1), node.InputShapes[1], i)} does not index into param shape "
                        + $"{x.ToRuntimeString()}, node name: {node.NodeName}");
                }

                from.Slice(start, paths.Width).CopyTo(to[(i * paths.Width)..]);
            }
        };
    }
}
