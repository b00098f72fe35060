using System.Numerics;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Nn;

/// <summary>Half the sum of all squares.</summary>
internal sealed class L2Loss : Op<L2Loss>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("L2Loss").Input("t: T").Output("output: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<L2Loss>();

    public static Tensor Of(Operand t, string? name = null) => Apply([t], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [Shape.Scalar];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [y.inputs[0] * dy[0]];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var half = T.One / (T.One + T.One);
        return k => k.Output<T>(0)[0] = SquareSum.Of(k.Input<T>(0)) * half;
    }
}
