using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>floor(x / y).</summary>
internal sealed class FloorDiv : BinaryOp<FloorDiv>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("FloorDiv").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, "
            + "complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<FloorDiv>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz) => [null, null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ScalarLoop<T, Quotient<T>>(node, new(node));

    private readonly struct Quotient<T>(Binding node) : IScalarBinary<T, T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public T Invoke(T x, T y)
        {
            if (IntegerDivision.IsFloat<T>())
            {
                return T.CreateTruncating(System.Math.Floor(double.CreateTruncating(x / y)));
            }

            if (T.IsZero(y))
            {
                throw node.Invalid("Integer division by zero");
            }

            var quotient = IntegerDivision.Quotient(x, y);
            var rest = IntegerDivision.Remainder(x, y);
            return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(y) ? quotient - T.One : quotient;
        }
    }
}
