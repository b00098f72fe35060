using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>The mean of the elements along some axes; NaN for none.</summary>
internal sealed class Mean : ReductionOp<Mean>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Mean")
        .Input("input: T").Input("reduction_indices: Tidx").Output("output: T")
        .Attr("keep_dims: bool = false").Attr("T: numbertype").Attr("Tidx: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Mean>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [MeanGradient.Of(y, dy[0]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ReductionKernel.Mean<T>(node);
}
