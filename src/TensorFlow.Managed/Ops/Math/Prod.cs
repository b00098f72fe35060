using System.Numerics;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Math;

/// <summary>The product of the elements along some axes; 1 for none.</summary>
internal sealed class Prod : ReductionOp<Prod>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Prod")
        .Input("input: T").Input("reduction_indices: Tidx").Output("output: T")
        .Attr("keep_dims: bool = false").Attr("T: numbertype").Attr("Tidx: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Prod>();

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [ProdGradient.Of(y, dy[0]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ReductionKernel.Run<T, ProdReducer<T>>(node, default);
}
