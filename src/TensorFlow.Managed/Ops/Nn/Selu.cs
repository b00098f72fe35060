using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>y = s·x where x is not negative, s·a·(e^x - 1) elsewhere (Klambauer and others, 2017).</summary>
internal sealed class Selu : UnaryOp<Selu>, IFloatKernel
{
    /// <summary>s, which keeps the variance of normal inputs.</summary>
    internal const double Scale = 1.0507009873554804934193349852946;

    /// <summary>s·a.</summary>
    internal const double ScaledAlpha = 1.7580993408473768599402175208123;

    public override OpDef Def { get; } = new OpDef("Selu").Input("features: T").Output("activations: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Selu>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [SeluGrad.Of(dy[0], y.output)];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Loop<T, Function<T>>(new(T.CreateTruncating(Scale), T.CreateTruncating(ScaledAlpha)));

    private readonly struct Function<T>(T scale, T scaledAlpha) : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => x < T.Zero ? scaledAlpha * (VectorMath.Exp(x) - T.One) : scale * x;

        public Vector512<T> Invoke(Vector512<T> x) => Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<T>.Zero), (VectorMath.Exp(x) - Vector512<T>.One) * scaledAlpha, x * scale);
    }
}

/// <summary>The gradient of SELU by its result: dx = s·dy where y is not negative, dy·(y + s·a) elsewhere.</summary>
internal sealed class SeluGrad : PairOp<SeluGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SeluGrad").Input("gradients: T").Input("outputs: T")
        .Output("backprops: T").Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SeluGrad>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by dy: as the op itself; by y: dz·dy where y is negative
        var (dy, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var byDy = Of(d, y);
        return [byDy, Select.Of(Less.Of(y, 0f), d * dy, Arrays.ZerosLike.Internal(y))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Loop<T, Function<T>>(new(T.CreateTruncating(Selu.Scale), T.CreateTruncating(Selu.ScaledAlpha)));

    private readonly struct Function<T>(T scale, T scaledAlpha) : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T dy, T y) => y < T.Zero ? dy * (y + scaledAlpha) : dy * scale;

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> y) => Vector512.ConditionalSelect(
            Vector512.LessThan(y, Vector512<T>.Zero), dy * (y + Vector512.Create(scaledAlpha)), dy * scale);
    }
}
