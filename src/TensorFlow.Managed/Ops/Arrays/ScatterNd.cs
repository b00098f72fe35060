using System;
using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>Zeros of a shape with the updates added where the paths in the last axis of the indices say.</summary>
internal sealed class ScatterNd : Op<ScatterNd>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("ScatterNd").Input("indices: Tindices").Input("updates: T")
        .Input("shape: Tindices").Output("output: T").Attr("T: type").Attr("Tindices: {int16, int32, int64}")
        .Attr("bad_indices_policy: string = ''");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<ScatterNd>();

    public static Tensor Of(Operand indices, Operand updates, Operand shape, string? name = null) =>
        Apply([indices, updates, shape], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var shape = c.Sizes(2);
        IndexPaths.Check(c.WithRankAtLeast(0, 1), c.Input(1), shape);
        return [shape];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [null, GatherNd.Of(dy[0], y.inputs[0]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        long[] sizes = [node.InputShapes[0].size, node.InputShapes[1].size, node.OutputShapes[0].size];
        if (Array.Exists(sizes, s => s == 0) && (sizes[0] != 0 || sizes[1] != 0))
        {
            throw node.Invalid("Indices and updates specified for empty output shape");
        }

        IndexPaths.CheckDepth(node, 0);

        var add = ScatterKernel.Bind<T, ScatterKernel.Sum<T>>(node, 0, 1);
        return k =>
        {
            k.Output<T>(0).Clear();
            add(k);
        };
    }
}
