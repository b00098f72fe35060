using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = whether x is infinite.</summary>
internal sealed class IsInf : UnaryOp<IsInf>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("IsInf").Input("x: T").Output("y: bool")
        .Attr("T: {bfloat16, half, float, double}");

    public override bool IsDifferentiable => false;

    public override bool RunsInPlace => false;

    public override KernelTable Kernels { get; } = KernelTable.Floats<IsInf>();

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        k => ScalarLoop.Run(k.Input<T>(0), k.Output<bool>(0), default(Predicate<T>));

    private readonly struct Predicate<T> : IScalarUnary<T, bool>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public bool Invoke(T x) => T.IsInfinity(x);
    }
}
