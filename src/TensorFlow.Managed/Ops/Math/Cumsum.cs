using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Sums along an axis up to each element.</summary>
internal sealed class Cumsum : Op<Cumsum>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Cumsum")
        .Input("x: T").Input("axis: Tidx").Output("out: T")
        .Attr("exclusive: bool = false").Attr("reverse: bool = false")
        .Attr("T: numbertype").Attr("Tidx: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Cumsum>();

    public static Tensor Of(
        Operand x, Operand axis, bool exclusive = false, bool reverse = false, string? name = null) =>
        Apply([x, axis], new Attrs { ["exclusive"] = exclusive, ["reverse"] = reverse }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [Of(dy[0], y.inputs[1], y.Attrs.Bool("exclusive"), !y.Attrs.Bool("reverse")), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Scan.Bind<T, Step<T>>(node, T.Zero);

    private readonly struct Step<T> : Scan.IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T total, T x) => unchecked(total + x);
    }
}
