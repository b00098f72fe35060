using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>y = x where x is not negative, e^x - 1 elsewhere.</summary>
internal sealed class Elu : UnaryOp<Elu>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Elu").Input("features: T").Output("activations: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Elu>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [EluGrad.Of(dy[0], y.output)];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    // The difference, as TensorFlow takes it, and not expm1: 0 for x of 1e-8.
    // As in TensorFlow a plain difference, which loses what is small: y = 0 at -1e-8.
    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => x < T.Zero ? VectorMath.Exp(x) - T.One : x;

        public Vector512<T> Invoke(Vector512<T> x) => Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<T>.Zero), VectorMath.Exp(x) - Vector512<T>.One, x);
    }
}

/// <summary>The gradient of ELU by its result: dx = dy where y is not negative, dy·(y + 1) elsewhere.</summary>
internal sealed class EluGrad : PairOp<EluGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("EluGrad")
        .Input("gradients: T").Input("outputs: T").Output("backprops: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<EluGrad>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by dy: as the op itself; by y: dz·dy where y is negative
        var (dy, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var byDy = Of(d, y);
        return [byDy, Select.Of(Less.Of(y, 0f), d * dy, Arrays.ZerosLike.Internal(y))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T dy, T y) => y < T.Zero ? (y + T.One) * dy : dy;

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> y) => Vector512.ConditionalSelect(
            Vector512.LessThan(y, Vector512<T>.Zero), (y + Vector512<T>.One) * dy, dy);
    }
}
