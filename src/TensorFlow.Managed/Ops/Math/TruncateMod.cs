using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x - y·(x / y rounded to zero), with the sign of x; TensorFlow has no gradient of it.</summary>
internal sealed class TruncateMod : BinaryOp<TruncateMod>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("TruncateMod").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {int32, int64, bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<TruncateMod>();

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ScalarLoop<T, Function<T>>(node, new(node));

    private readonly struct Function<T>(Binding node) : IScalarBinary<T, T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public T Invoke(T x, T y)
        {
            return !IntegerDivision.IsFloat<T>() && T.IsZero(y)
                ? throw new InternalError(TruncateDiv.NoDivision, node.NodeName)
                : IntegerDivision.Remainder(x, y);
        }
    }
}
