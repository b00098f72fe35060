using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = the number below which a standard normal number lies with probability x.</summary>
internal sealed class Ndtri : UnaryOp<Ndtri>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Ndtri").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Ndtri>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·√(2π)·e^(y²/2)
        var factor = Const.Of(
            Casting.Literal(TensorData.Scalar(System.Math.Sqrt(2 * System.Math.PI)), dy[0].dtype));
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * factor * Exp.Of(Square.Of(y.output) / 2f)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        k => ScalarLoop.Run(k.Input<T>(0), k.Output<T>(0), default(Function<T>));

    private readonly struct Function<T> : IScalarUnary<T, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => T.CreateTruncating(ErrorFunctions.Ndtri(double.CreateTruncating(x)));
    }
}
