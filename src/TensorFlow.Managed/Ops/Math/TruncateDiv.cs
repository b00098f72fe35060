using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x / y rounded to zero.</summary>
internal sealed class TruncateDiv : BinaryOp<TruncateDiv>, INumberKernel
{
    /// <summary>TensorFlow's own words for a division by 0, which its kernel does not expect.</summary>
    internal const string NoDivision =
        "Unexpected error in binary operator (only integer div and mod should have errors)";

    public override OpDef Def { get; } = new OpDef("TruncateDiv").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, "
            + "uint64, int64, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<TruncateDiv>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz) => [null, null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ScalarLoop<T, Function<T>>(node, new(node));

    private readonly struct Function<T>(Binding node) : IScalarBinary<T, T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public T Invoke(T x, T y)
        {
            return IntegerDivision.IsFloat<T>()
                ? T.CreateTruncating(System.Math.Truncate(double.CreateTruncating(x / y)))
                : T.IsZero(y) ? throw new InternalError(NoDivision, node.NodeName)
                : IntegerDivision.Quotient(x, y);
        }
    }
}
