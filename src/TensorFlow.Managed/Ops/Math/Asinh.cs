using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = the number whose hyperbolic sine is x.</summary>
internal sealed class Asinh : UnaryOp<Asinh>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Asinh").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Asinh>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy / cosh y
        using var after = Target.Current.After(dy[0]);
        return [dy[0] / Cosh.Of(y.output)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Asinh(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Asinh(x);
    }
}
