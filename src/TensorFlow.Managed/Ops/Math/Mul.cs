using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x · y.</summary>
internal sealed class Mul : BinaryOp<Mul>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Mul").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, "
            + "complex64, complex128}").Commutative();

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Mul>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz)
    {
        // dx = dz·y, dy = x·dz; with equal known shapes TensorFlow writes dy = dz·x.
        var (x, y, d) = (z.inputs[0], z.inputs[1], dz[0]);
        var equal = x.shape.IsFullyDefined && x.shape == y.shape && d.shape == x.shape
            && d.dtype is TF_DataType.TF_FLOAT or TF_DataType.TF_INT32;
        return equal ? [Of(d, y), Of(d, x)] : Broadcasting.SumBack(x, y, Of(d, y), Of(x, d));
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Product<T>>(node, default);

    internal readonly struct Product<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => unchecked(x * y);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x * y;
    }
}
