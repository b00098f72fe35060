using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>z = x·ln y, and 0 where x is 0.</summary>
internal sealed class Xlogy : BinaryOp<Xlogy>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Xlogy").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {half, bfloat16, float, double, complex64, complex128}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Xlogy>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz·ln y where x is not 0; dy = dz·x / y
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        var present = Cast.ToType(NotEqual.Of(x, Const.Of(Creation.Scalar(0, x.dtype))), x.dtype);
        var (byX, byY) = (Of(present, y), Xdivy.Of(x, y));
        return Broadcasting.SumBack(x, y, byX * d, byY * d);
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(node, default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x, T y) => x == T.Zero ? T.Zero : x * VectorMath.Log(y);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.ConditionalSelect(
            Vector512.Equals(x, Vector512<T>.Zero), Vector512<T>.Zero, x * VectorMath.Log(y));
    }
}
