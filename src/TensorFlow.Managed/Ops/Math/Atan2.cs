using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = the angle of the point (y, x).</summary>
internal sealed class Atan2 : BinaryOp<Atan2>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Atan2").Input("y: T").Input("x: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Atan2>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // with r = dz / (x² + y²): dy = x·r, dx = -y·r
        var (y, x, d) = (z.inputs[0], z.inputs[1], dz[0]);
        using var after = Target.Current.After(d);
        var share = d / (Square.Of(y) + Square.Of(x));
        var dy = x * share;
        return Broadcasting.SumBack(y, x, dy, -y * share);
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Loop<T, Function<T>>(node, default);

    private readonly struct Function<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T y, T x) => VectorMath.Atan2(y, x);

        public Vector512<T> Invoke(Vector512<T> y, Vector512<T> x) => VectorMath.Atan2(y, x);
    }
}
