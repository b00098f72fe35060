using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>The tensor with the updates added where the paths in the last axis of the indices say.</summary>
internal sealed class TensorScatterAdd : Op<TensorScatterAdd>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("TensorScatterAdd").Input("tensor: T")
        .Input("indices: Tindices").Input("updates: T").Output("output: T").Attr("T: type")
        .Attr("Tindices: {int32, int64}").Attr("bad_indices_policy: string = ''");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<TensorScatterAdd>();

    public static Tensor Of(Operand x, Operand indices, Operand updates, string? name = null) =>
        Apply([x, indices, updates], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        IndexPaths.CheckUpdates(c);
        return [c.Input(0)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var byUpdates = GatherNd.Of(dy[0], y.inputs[1]);
        return [Identity.Of(dy[0]), null, byUpdates];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        ScatterKernel.BindCopy<T, ScatterKernel.Sum<T>>(node);
}
