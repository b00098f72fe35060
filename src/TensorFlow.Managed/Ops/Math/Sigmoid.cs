using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = 1 / (1 + e^-x).</summary>
internal sealed class Sigmoid : UnaryOp<Sigmoid>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Sigmoid").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Sigmoid>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        using var after = Target.Current.After(dy[0]);
        return [SigmoidGrad.Of(y.output, dy[0])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Sigmoid(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Sigmoid(x);
    }
}

/// <summary>The gradient of the sigmoid by its result: z = dy·y·(1 - y).</summary>
internal sealed class SigmoidGrad : PairOp<SigmoidGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SigmoidGrad").Input("y: T").Input("dy: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SigmoidGrad>();

    protected override bool TakesFirstShape => true;

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by y: g - 2·g·y for g = dz·dy; by dy: as the op itself
        var (y, dy, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        var g = d * dy;
        return [g - (2f * g * y), Of(y, d)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T y, T dy) => dy * y * (T.One - y);

        public Vector512<T> Invoke(Vector512<T> y, Vector512<T> dy) => dy * y * (Vector512<T>.One - y);
    }
}
