using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x - y.</summary>
internal sealed class Sub : BinaryOp<Sub>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Sub").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, int8, uint16, int16, int32, int64, complex64, complex128, "
            + "uint32, uint64}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Sub>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz) =>
        Broadcasting.Reduce(z.inputs[0], z.inputs[1], dz[0], Neg.Of(dz[0]));

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Difference<T>>(node, default);

    internal readonly struct Difference<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => unchecked(x - y);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x - y;
    }
}
