using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>The sum of the elements along some axes.</summary>
internal sealed class Sum : ReductionOp<Sum>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Sum")
        .Input("input: T").Input("reduction_indices: Tidx").Output("output: T")
        .Attr("keep_dims: bool = false").Attr("T: numbertype").Attr("Tidx: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Sum>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [ReductionGradient.Expand(y, dy[0]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ReductionKernel.Sum<T>(node);
}
