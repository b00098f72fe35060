using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>The larger of x and y; NaN where one of them is.</summary>
internal sealed class Maximum : BinaryOp<Maximum>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Maximum").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, int8, uint8, int16, uint16, int32, uint32, int64, uint64}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Maximum>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dz goes to the operand that was taken; of equal ones to x.
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var zeros = ZerosLike.Internal(d);
        var taken = GreaterEqual.Of(x, y);
        var dx = SelectV2.Of(taken, d, zeros);
        return Broadcasting.SumBack(x, y, dx, SelectV2.Of(taken, zeros, d));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Choice<T>>(node, default);

    private readonly struct Choice<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => x > y || T.IsNaN(x) ? x : y;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, y) | ~Vector512.Equals(x, x), x, y);
    }
}
