using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = the arc cosine of x.</summary>
internal sealed class Acos : UnaryOp<Acos>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Acos").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Acos>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = -dy / √(1 - x²)
        var x = y.inputs[0];
        using var after = Target.Current.After(dy[0]);
        var square = Square.Of(x);
        var root = Sqrt.Of(Sub.Of(Const.Of(Creation.Scalar(1, x.dtype)), square));
        var inverse = Reciprocal.Of(root);
        return [-dy[0] * inverse];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Acos(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Acos(x);
    }
}
