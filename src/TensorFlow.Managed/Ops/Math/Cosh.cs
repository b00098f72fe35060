using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = the hyperbolic cosine of x.</summary>
internal sealed class Cosh : UnaryOp<Cosh>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Cosh").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Cosh>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·sinh x
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * Sinh.Of(y.inputs[0])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Cosh(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Cosh(x);
    }
}
