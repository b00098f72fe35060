using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = ln |Γ(x)|.</summary>
internal sealed class Lgamma : UnaryOp<Lgamma>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Lgamma").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Lgamma>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·ψ(x)
        using var after = Target.Current.After(dy[0]);
        return [dy[0] * Digamma.Of(y.inputs[0])];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        k => ScalarLoop.Run(k.Input<T>(0), k.Output<T>(0), default(Function<T>));

    private readonly struct Function<T> : IScalarUnary<T, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x) => T.CreateTruncating(GammaFunctions.Lgamma(double.CreateTruncating(x)));
    }
}
