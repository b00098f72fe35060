using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>x with a value before and after it along each axis.</summary>
internal sealed class PadV2 : Op<PadV2>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("PadV2")
        .Input("input: T").Input("paddings: Tpaddings").Input("constant_values: T").Output("output: T")
        .Attr("T: type").Attr("Tpaddings: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<PadV2>();

    public static Tensor Of(Operand x, Operand paddings, Operand value, string? name = null) =>
        Apply([x, paddings, value], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [Padding.Shape(c)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Padding.Inner(y, dy[0]), null, null];

    public static Kernel Bind<T>(Binding node)
    {
        if (!node.InputShapes[2].IsScalar)
        {
            throw node.Invalid(
                $"constant_values must be a scalar. Found: {node.InputShapes[2].ToRuntimeString()}");
        }

        var place = Padding.Placed(node);
        return k =>
        {
            Elements.Output<T>(k, 0).Fill(Elements.Input<T>(k, 2)[0]);
            place(k, out var view);
            StridedCopy.Scatter(Elements.Input<T>(k, 0), Elements.Output<T>(k, 0), view.Offset, view.Steps, view.Dims);
        };
    }
}
