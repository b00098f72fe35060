using System.Numerics;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Math;

/// <summary>The largest element along some axes.</summary>
internal sealed class Max : ReductionOp<Max>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Max")
        .Input("input: T").Input("reduction_indices: Tidx").Output("output: T")
        .Attr("keep_dims: bool = false")
        .Attr("T: {float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, "
            + "quint8, qint32, qint16, quint16}")
        .Attr("Tidx: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Max>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [ExtremeGradient.Of(y, dy[0]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ReductionKernel.Run<T, MaxReducer<T>>(node, default);
}
