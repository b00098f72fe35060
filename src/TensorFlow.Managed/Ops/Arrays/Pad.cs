using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>x with zeros before and after it along each axis.</summary>
internal sealed class Pad : Op<Pad>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Pad")
        .Input("input: T").Input("paddings: Tpaddings").Output("output: T")
        .Attr("T: type").Attr("Tpaddings: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<Pad>();

    public static Tensor Of(Operand x, Operand paddings, string? name = null) => Apply([x, paddings], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [Padding.Shape(c)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Padding.Inner(y, dy[0]), null];

    public static Kernel Bind<T>(Binding node)
    {
        var place = Padding.Placed(node);
        return k =>
        {
            Elements.Clear<T>(k, 0);
            place(k, out var view);
            StridedCopy.Scatter(Elements.Input<T>(k, 0), Elements.Output<T>(k, 0), view.Offset, view.Steps, view.Dims);
        };
    }
}
