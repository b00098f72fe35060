using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>z = (x - y)².</summary>
internal sealed class SquaredDifference : BinaryOp<SquaredDifference>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("SquaredDifference").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, int32, int64, complex64, complex128}").Commutative();

    public override KernelTable Kernels { get; } = KernelTable.Numbers<SquaredDifference>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = 2·dz·(x - y), dy = -dx
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        Tensor dx;
        using (Target.Current.After(d))
        {
            var two = Const.Of(Creation.Scalar(2, d.dtype), "scalar");
            dx = Mul.Of(two, d) * (x - y);
        }

        return Broadcasting.Reduce(x, y, dx, Neg.Of(dx));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Function<T>>(node, default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => unchecked((x - y) * (x - y));

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => (x - y) * (x - y);
    }
}
