using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>z = x + y under its old name, which graphs before AddV2 hold.</summary>
internal sealed class Add : BinaryOp<Add>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Add").Input("x: T").Input("y: T").Output("z: T")
        .Attr("T: {bfloat16, half, float, double, uint8, int8, int16, int32, int64, complex64, complex128, string}");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Add>();

    public override Tensor?[] Gradient(Node z, Tensor[] dz) =>
        Broadcasting.Reduce(z.inputs[0], z.inputs[1], dz[0], dz[0]);

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => Loop<T, AddV2.Sum<T>>(node, default);
}
