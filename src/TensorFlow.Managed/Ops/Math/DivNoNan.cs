using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x / y, 0 where y is 0.</summary>
internal sealed class DivNoNan : BinaryOp<DivNoNan>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("DivNoNan").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {half, float, bfloat16, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<DivNoNan>();

    /// <summary>The same under the name that Python's function gives.</summary>
    public static Tensor Default(Operand x, Operand y) => Of(x, y, "div_no_nan");

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz / y, dy = dz·((-x / y) / y), 0 where y is 0
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var dx = Default(d, y);
        return Broadcasting.SumBack(x, y, dx, d * Default(Default(-x, y), y));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Quotient<T>>(node, default);

    private readonly struct Quotient<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => T.IsZero(y) ? T.Zero : x / y;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.ConditionalSelect(
            Vector512.Equals(y, Vector512<T>.Zero), Vector512<T>.Zero, x / y);
    }
}
