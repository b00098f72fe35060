using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Products along an axis up to each element.</summary>
internal sealed class Cumprod : Op<Cumprod>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Cumprod")
        .Input("x: T").Input("axis: Tidx").Output("out: T")
        .Attr("exclusive: bool = false").Attr("reverse: bool = false")
        .Attr("T: numbertype").Attr("Tidx: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Cumprod>();

    public static Tensor Of(
        Operand x, Operand axis, bool exclusive = false, bool reverse = false, string? name = null) =>
        Apply([x, axis], new Attrs { ["exclusive"] = exclusive, ["reverse"] = reverse }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = Σ y·dy over what the element is part of, over x; wrong past a zero, as in TensorFlow
        var (x, axis) = (y.inputs[0], y.inputs[1]);
        var (exclusive, reverse) = (y.Attrs.Bool("exclusive"), y.Attrs.Bool("reverse"));
        var product = Of(x, axis, exclusive, reverse);
        var sums = Cumsum.Of(product * dy[0], axis, exclusive, !reverse);
        return [DivNoNan.Default(sums, x), null];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Scan.Bind<T, Step<T>>(node, T.One);

    private readonly struct Step<T> : Scan.IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T total, T x) => unchecked(total * x);
    }
}
