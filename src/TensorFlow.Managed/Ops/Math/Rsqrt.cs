using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = 1 / √x.</summary>
internal sealed class Rsqrt : UnaryOp<Rsqrt>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Rsqrt").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Rsqrt>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [RsqrtGrad.Of(y.output, dy[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Rsqrt(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Rsqrt(x);
    }
}

/// <summary>The gradient of 1 / √x by its result: z = -dy·y³ / 2.</summary>
internal sealed class RsqrtGrad : PairOp<RsqrtGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("RsqrtGrad")
        .Input("y: T").Input("dy: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<RsqrtGrad>();

    protected override bool TakesFirstShape => true;

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by y: -1.5·dz·dy·y²; by dy: as the op itself
        var (y, dy, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        return [-1.5f * d * dy * Square.Of(y), Of(y, d)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T y, T dy) =>
            ZeroGradient.Where(dy, T.CreateTruncating(-0.5) * (dy * y) * (y * y));

        public Vector512<T> Invoke(Vector512<T> y, Vector512<T> dy) =>
            ZeroGradient.Where(dy, Vector512.Create(T.CreateTruncating(-0.5)) * (dy * y) * (y * y));
    }
}
