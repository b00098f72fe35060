using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = 1 less the error function of x.</summary>
internal sealed class Erfc : UnaryOp<Erfc>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Erfc").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Erfc>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = -dy·(2/√π)·e^-x²
        var factor = dy[0] * Const.Of(
            Casting.Literal(TensorData.Scalar(-2 / System.Math.Sqrt(System.Math.PI)), dy[0].dtype));
        using var after = Target.Current.After(dy[0]);
        return [factor * Exp.Of(-Square.Of(y.inputs[0]))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(default);

    private readonly struct Function<T> : IUnary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => VectorMath.Erfc(x);

        public Vector512<T> Invoke(Vector512<T> x) => VectorMath.Erfc(x);
    }
}
