using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = ln(1 + x), exact near 0.</summary>
internal sealed class Log1p : UnaryOp<Log1p>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Log1p").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Log1p>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy / (1 + x)
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * Reciprocal.Of(1f + y.inputs[0])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Log1p(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Log1p(x);
    }
}
