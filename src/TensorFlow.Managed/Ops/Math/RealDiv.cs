using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x / y.</summary>
internal sealed class RealDiv : BinaryOp<RealDiv>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("RealDiv").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, "
            + "complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<RealDiv>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz / y, dy = dz·((-x / y) / y)
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        return Broadcasting.SumBack(x, y, Of(d, y), Mul.Of(d, Of(Of(Neg.Of(x), y), y), "mul"));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Quotient<T>>(node, default);

    internal readonly struct Quotient<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => x / y;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x / y;
    }
}
