using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x + y.</summary>
internal sealed class AddV2 : BinaryOp<AddV2>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("AddV2").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, "
            + "complex64, complex128}").Commutative();

    public override KernelTable Kernels { get; } = KernelTable.Numbers<AddV2>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz) =>
        Broadcasting.Reduce(z.inputs[0], z.inputs[1], dz[0], dz[0]);

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, Sum<T>>(node, default);

    internal readonly struct Sum<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T y) => unchecked(x + y);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x + y;
    }
}
