using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = e^x - 1, exact near 0.</summary>
internal sealed class Expm1 : UnaryOp<Expm1>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Expm1").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Expm1>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·e^x
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * Exp.Of(y.inputs[0])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Expm1(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Expm1(x);
    }
}
