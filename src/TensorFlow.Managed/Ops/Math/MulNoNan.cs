using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x·y, and 0 where y is 0, whatever x is.</summary>
internal sealed class MulNoNan : BinaryOp<MulNoNan>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("MulNoNan").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<MulNoNan>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz·y, dy = x·dz, both 0 where the second factor is
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        return Broadcasting.SumBack(x, y, Of(d, y), Of(x, d));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(node, default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x, T y) => y == T.Zero ? T.Zero : x * y;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.ConditionalSelect(
            Vector512.Equals(y, Vector512<T>.Zero), Vector512<T>.Zero, x * y);
    }
}
