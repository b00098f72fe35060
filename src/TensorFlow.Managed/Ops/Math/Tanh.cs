using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>The hyperbolic tangent.</summary>
internal sealed class Tanh : UnaryOp<Tanh>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Tanh").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Tanh>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        using var after = Target.Current.After(dy[0]);
        return [TanhGrad.Of(y.output, dy[0])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Tanh(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Tanh(x);
    }
}

/// <summary>The gradient of tanh x by its result: z = dy·(1 - y²).</summary>
internal sealed class TanhGrad : PairOp<TanhGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("TanhGrad").Input("y: T").Input("dy: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<TanhGrad>();

    protected override bool TakesFirstShape => true;

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by y: -2·dz·dy·y; by dy: as the op itself
        var (y, dy, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        return [d * -2f * dy * y, Of(y, d)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T y, T dy) => dy * (T.One - (y * y));

        public Vector512<T> Invoke(Vector512<T> y, Vector512<T> dy) => dy * (Vector512<T>.One - (y * y));
    }
}
