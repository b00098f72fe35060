using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = ψ(x), the derivative of ln Γ.</summary>
internal sealed class Digamma : UnaryOp<Digamma>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Digamma").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Digamma>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·ψ'(x)
        var x = y.inputs[0];
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * Polygamma.Of(Const.Of(Creation.Scalar(1, x.dtype)), x)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        k => ScalarLoop.Run(k.Input<T>(0), k.Output<T>(0), default(Function<T>));

    private readonly struct Function<T> : IScalarUnary<T, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => T.CreateTruncating(GammaFunctions.Digamma(double.CreateTruncating(x)));
    }
}
