using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x / y under its old name; integers are cut off toward zero.</summary>
internal sealed class Div : BinaryOp<Div>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Div").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, "
            + "complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Div>().AddIntegers<Whole>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz / y, dy = dz·((-x / y) / y)
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var dx = d / y;
        return Broadcasting.SumBack(x, y, dx, d * (-x / y / y));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, RealDiv.Quotient<T>>(node, default);

    private sealed class Whole : INumberKernel
    {
        public static Kernel Bind<T>(Binding node)
            where T : unmanaged, INumber<T>, IMinMaxValue<T> => ScalarLoop<T, Quotient<T>>(node, new(node));
    }

    private readonly struct Quotient<T>(Binding node) : IScalarBinary<T, T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public T Invoke(T x, T y) => T.IsZero(y)
            ? throw node.Invalid("Integer division by zero")
            : IntegerDivision.Quotient(x, y);
    }
}
