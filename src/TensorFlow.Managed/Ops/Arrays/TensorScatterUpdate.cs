namespace Tensorflow.Ops.Arrays;

/// <summary>The tensor with the updates put where the paths in the last axis of the indices say.</summary>
internal sealed class TensorScatterUpdate : Op<TensorScatterUpdate>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("TensorScatterUpdate").Input("tensor: T")
        .Input("indices: Tindices").Input("updates: T").Output("output: T").Attr("T: type")
        .Attr("Tindices: {int16, int32, int64, uint16}").Attr("bad_indices_policy: string = ''");

    public override KernelTable Kernels { get; } = Elements.Table<TensorScatterUpdate>();

    public static Tensor Of(Operand x, Operand indices, Operand updates, string? name = null) =>
        Apply([x, indices, updates], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        IndexPaths.CheckUpdates(c);
        return [c.Input(0)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (indices, updates) = (y.inputs[1], y.inputs[2]);
        var byUpdates = GatherNd.Of(dy[0], indices);
        return [Of(Identity.Of(dy[0]), indices, ZerosLike.Internal(updates, dy[0].dtype)), null, byUpdates];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var paths = IndexPaths.Of(node, 1, node.OutputShapes[0]);
        return k =>
        {
            k.In(0).CopyTo(k.Out(0));
            var from = Elements.Input<T>(k, 2);
            var to = Elements.Output<T>(k, 0);
            for (var i = 0; i < paths.Count; i++)
            {
                var start = paths.Start(k.In(1), i);
                if (start < 0)
                {
                    throw node.Invalid($"{paths.Text(k.In(1), node.InputShapes[1], i)} does not index into shape "
                        + node.OutputShapes[0].ToRuntimeString());
                }

                from.Slice(i * paths.Width, paths.Width).CopyTo(to[start..]);
            }
        };
    }
}
