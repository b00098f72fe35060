using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>y = x².</summary>
internal sealed class Square : UnaryOp<Square>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Square").Input("x: T").Output("y: T")
        .Attr("T: {bfloat16, half, float, double, int8, int16, int32, int64, uint8, uint16, uint32, uint64, "
            + "complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Square>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy·2x
        var x = y.inputs[0];
        using var after = Target.Current.After(dy[0]);
        var two = Const.Of(Creation.Scalar(2, x.dtype));
        return [Mul.Of(dy[0], Mul.Of(x, two))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(default);

    internal readonly struct Function<T> : IUnary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x) => unchecked(x * x);

        public Vector512<T> Invoke(Vector512<T> x) => x * x;
    }
}
