using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = the derivative of order a of ψ(x); a is a whole number.</summary>
internal sealed class Polygamma : BinaryOp<Polygamma>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Polygamma").Input("a: T").Input("x: T").Output("z: T")
        .Attr("T: {float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Polygamma>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz times the next derivative; none by the order
        var (a, x, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        return Broadcasting.SumBack(a, x, null, Of(a + 1f, x) * d);
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ScalarLoop<T, Function<T>>(node, default);

    private readonly struct Function<T> : IScalarBinary<T, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T a, T x) => T.CreateTruncating(
            GammaFunctions.Polygamma(double.CreateTruncating(a), double.CreateTruncating(x)));
    }
}
