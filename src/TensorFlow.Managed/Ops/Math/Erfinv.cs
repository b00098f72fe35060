using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = the number whose error function is x.</summary>
internal sealed class Erfinv : UnaryOp<Erfinv>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Erfinv").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Erfinv>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·(√π/2)·e^y²
        var factor = Const.Of(
            Casting.Literal(TensorData.Scalar(System.Math.Sqrt(System.Math.PI) / 2), dy[0].dtype));
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * factor * Exp.Of(Square.Of(y.output))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        k => ScalarLoop.Run(k.Input<T>(0), k.Output<T>(0), default(Function<T>));

    private readonly struct Function<T> : IScalarUnary<T, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => T.CreateTruncating(ErrorFunctions.Erfinv(double.CreateTruncating(x)));
    }
}
