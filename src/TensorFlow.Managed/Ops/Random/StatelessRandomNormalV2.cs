using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Normal numbers of mean 0 and deviation 1 from the stream of a key and a counter.</summary>
internal sealed class StatelessRandomNormalV2 : StatelessDrawOp<StatelessRandomNormalV2>
{
    public override OpDef Def { get; } = new OpDef("StatelessRandomNormalV2").Input("shape: Tshape")
        .Input("key: uint64").Input("counter: uint64").Input("alg: int32").Output("output: dtype")
        .Attr("dtype: {half, bfloat16, float, double} = DT_FLOAT").Attr("Tshape: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = StatelessKernels.Table(
        PhiloxFill.Normal, PhiloxFill.Normal, PhiloxFill.Normal, PhiloxFill.NormalBFloat16);
}
