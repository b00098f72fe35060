using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = 1 / x.</summary>
internal sealed class Reciprocal : UnaryOp<Reciprocal>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Reciprocal").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Reciprocal>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [ReciprocalGrad.Of(y.output, dy[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => T.One / x;

        public Vector512<T> Invoke(Vector512<T> x) => Vector512<T>.One / x;
    }
}

/// <summary>The gradient of 1 / x by its result: z = -dy·y².</summary>
internal sealed class ReciprocalGrad : PairOp<ReciprocalGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("ReciprocalGrad").Input("y: T").Input("dy: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<ReciprocalGrad>();

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
        public T Invoke(T y, T dy) => ZeroGradient.Where(dy, -y * (dy * y));

        public Vector512<T> Invoke(Vector512<T> y, Vector512<T> dy) =>
            ZeroGradient.Where(dy, -y * (dy * y));
    }
}
