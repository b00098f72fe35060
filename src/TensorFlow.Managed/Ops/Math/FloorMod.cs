using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>x - y·floor(x / y): the remainder with the sign of y.</summary>
internal sealed class FloorMod : BinaryOp<FloorMod>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("FloorMod").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {int8, int16, int32, int64, uint8, uint16, uint32, uint64, bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<FloorMod>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz, dy = -dz·floor(x / y)
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var floor = FloorDiv.Of(x, y);
        return Broadcasting.SumBack(x, y, d, d * Neg.Of(floor));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ScalarLoop<T, Remainder<T>>(node, new(node));

    private readonly struct Remainder<T>(Binding node) : IScalarBinary<T, T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public T Invoke(T x, T y)
        {
            if (T.IsZero(y) && !IntegerDivision.IsFloat<T>())
            {
                throw node.Invalid("Integer division by zero");
            }

            var rest = IntegerDivision.Remainder(x, y);
            return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(y) ? rest + y : rest;
        }
    }
}
