using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = the arc sine of x.</summary>
internal sealed class Asin : UnaryOp<Asin>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Asin").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Asin>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy / √(1 - x²)
        var x = y.inputs[0];
        using var after = Target.Current.After(dy[0]);
        var square = Square.Of(x);
        var root = Sqrt.Of(Sub.Of(Const.Of(Creation.Scalar(1, x.dtype)), square));
        return [dy[0] * Reciprocal.Of(root)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Asin(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Asin(x);
    }
}
