using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Math;

/// <summary>Whether all elements along some axes are true.</summary>
internal sealed class All : ReductionOp<All>
{
    public override OpDef Def { get; } = new OpDef("All")
        .Input("input: bool").Input("reduction_indices: Tidx").Output("output: bool")
        .Attr("keep_dims: bool = false").Attr("Tidx: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    // A bool is a byte of 0 or 1.
    public override KernelTable Kernels { get; } = KernelTable.Any(
        node => ReductionKernel.Run<byte, AllReducer>(node, default));
}
