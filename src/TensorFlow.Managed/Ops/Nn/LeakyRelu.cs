using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Nn;

/// <summary>y = x where x &gt; 0, alpha·x elsewhere.</summary>
internal sealed class LeakyRelu : Op<LeakyRelu>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("LeakyRelu")
        .Input("features: T").Output("activations: T")
        .Attr("alpha: float = 0.2").Attr("T: {half, bfloat16, float, double} = DT_FLOAT");

    public override bool RunsInPlace => true;

    public override KernelTable Kernels { get; } = KernelTable.Floats<LeakyRelu>();

    public static Tensor Of(Operand x, float alpha = 0.2f, string? name = null) =>
        Apply([x], new Attrs { ["alpha"] = alpha }, name);

    /// <summary>tf.nn.leaky_relu: integers become float32 first.</summary>
    public static Tensor OfNumbers(Operand x, float alpha, string? name)
    {
        if (x.DType?.is_integer() != true)
        {
            return Of(x, alpha, name);
        }

        using var scope = Target.Current.NameScope(name, "LeakyRelu");
        return Of(Math.Cast.ToType(x.ToTensor(null, "features"), TF_DataType.TF_FLOAT), alpha, scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [LeakyReluGrad.Of(dy[0], y.inputs[0], y.Attrs.Float("alpha"))];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var alpha = T.CreateChecked(node.Attrs.Float("alpha"));
        return alpha > T.Zero && alpha <= T.One
            ? UnaryKernel<T, FlatterSlope<T>>.Of(new FlatterSlope<T>(alpha))
            : UnaryKernel<T, Slope<T>>.Of(new Slope<T>(alpha));
    }

    /// <summary>The larger of x and alpha·x, which is the same for alpha above 0 and up to 1.</summary>
    internal readonly struct FlatterSlope<T>(T alpha) : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => x > T.Zero ? x : alpha * x;

        // of two where one is not a number this is the second
        public Vector512<T> Invoke(Vector512<T> x) => Vector512.MaxNative(x * alpha, x);
    }

    internal readonly struct Slope<T>(T alpha) : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => x > T.Zero ? x : alpha * x;

        public Vector512<T> Invoke(Vector512<T> x) =>
            Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<T>.Zero), x, x * alpha);
    }
}

/// <summary>dx = dy where x &gt; 0, alpha·dy elsewhere.</summary>
internal sealed class LeakyReluGrad : Op<LeakyReluGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("LeakyReluGrad")
        .Input("gradients: T").Input("features: T").Output("backprops: T")
        .Attr("alpha: float = 0.2").Attr("T: {half, bfloat16, float, double} = DT_FLOAT");

    public override bool RunsInPlace => true;

    public override KernelTable Kernels { get; } = KernelTable.Floats<LeakyReluGrad>();

    public static Tensor Of(Operand dy, Operand x, float alpha = 0.2f, string? name = null) =>
        Apply([dy, x], new Attrs { ["alpha"] = alpha }, name);

    public override Shape[] InferShapes(ShapeContext c) => [ShapeContext.Merge(c.Input(0), c.Input(1))];

    public override Tensor?[] Gradient(Node dx, Tensor[] ddx) =>
        [Of(ddx[0], dx.inputs[1], dx.Attrs.Float("alpha")), Arrays.ZerosLike.Internal(dx.inputs[1])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var slope = new SlopeAt<T>(T.CreateChecked(node.Attrs.Float("alpha")));
        return BinaryKernel<T, SlopeAt<T>>.Of(node, slope);
    }

    internal readonly struct SlopeAt<T>(T alpha) : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T dy, T x) => x > T.Zero ? dy : alpha * dy;

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> x) =>
            Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<T>.Zero), dy, dy * alpha);
    }
}
