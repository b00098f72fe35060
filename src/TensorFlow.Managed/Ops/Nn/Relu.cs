using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Nn;

/// <summary>y = x where x is positive, 0 elsewhere; NaN stays.</summary>
internal sealed class Relu : UnaryOp<Relu>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Relu").Input("features: T").Output("activations: T")
        .Attr("T: {float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Relu>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [ReluGrad.Of(dy[0], y.output)];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x) => x < T.Zero ? T.Zero : x;

        public Vector512<T> Invoke(Vector512<T> x) =>
            Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), Vector512<T>.Zero, x);
    }
}

/// <summary>dx = dy where the feature (or y itself) is positive, dy·0 elsewhere, which keeps NaN.</summary>
internal sealed class ReluGrad : PairOp<ReluGrad>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("ReluGrad")
        .Input("gradients: T").Input("features: T").Output("backprops: T").Attr("T: realnumbertype");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<ReluGrad>();

    public override Tensor?[] Gradient(Node dx, Tensor[] ddx)
    {
        var x = dx.inputs[1];
        return [Of(ddx[0], x), Arrays.ZerosLike.Internal(x)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T dy, T x) => x > T.Zero ? dy : dy * T.Zero;

        public Vector512<T> Invoke(Vector512<T> dy, Vector512<T> x) =>
            Vector512.ConditionalSelect(
                Vector512.GreaterThan(x, Vector512<T>.Zero), dy, dy * Vector512<T>.Zero);
    }
}
