using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = √x.</summary>
internal sealed class Sqrt : UnaryOp<Sqrt>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Sqrt").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Sqrt>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [SqrtGrad.Of(y.output, dy[0])];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Sqrt(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Sqrt(x);
    }
}

/// <summary>The gradient of √x by its result: z = dy / (2y).</summary>
internal sealed class SqrtGrad : PairOp<SqrtGrad>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SqrtGrad")
        .Input("y: T").Input("dy: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SqrtGrad>();

    protected override bool TakesFirstShape => true;

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // by y: -(dz / y)·z; by dy: dz / (2y)
        using var after = Target.Current.After(dz[0]);
        var share = dz[0] / z.inputs[0];
        return [-share * z.output, 0.5f * share];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T y, T dy) => ZeroGradient.Where(dy, dy * T.CreateTruncating(0.5) / y);

        public Vector512<T> Invoke(Vector512<T> y, Vector512<T> dy) =>
            ZeroGradient.Where(dy, dy * Vector512.Create(T.CreateTruncating(0.5)) / y);
    }
}
