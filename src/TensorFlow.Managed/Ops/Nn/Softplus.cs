using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>y = ln(1 + e^x).</summary>
internal sealed class Softplus : UnaryOp<Softplus>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Softplus").Input("features: T").Output("activations: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Softplus>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [dy[0] * Sigmoid.Of(y.inputs[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Softplus(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Softplus(x);
    }
}

/// <summary>The gradient of softplus: dx = dy / (1 + e^-x).</summary>
internal sealed class SoftplusGrad : PairOp<SoftplusGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SoftplusGrad")
        .Input("gradients: T").Input("features: T").Output("backprops: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SoftplusGrad>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by dy: as the op itself; by x: dz·dy / (e^-x + 2 + e^x)
        var (dy, x, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        var byDy = Of(d, x);
        return [byDy, d * dy / (Exp.Of(-x) + 2f + Exp.Of(x))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T dy, T x) => dy / (VectorMath.Exp(-x) + T.One);

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> x) => dy / (VectorMath.Exp(-x) + Vector512<T>.One);
    }
}
