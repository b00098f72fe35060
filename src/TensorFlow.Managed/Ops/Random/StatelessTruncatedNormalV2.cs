using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Normal numbers within two deviations from the stream of a key and a counter.</summary>
internal sealed class StatelessTruncatedNormalV2 : StatelessDrawOp<StatelessTruncatedNormalV2>
{
    public override OpDef Def { get; } = new OpDef("StatelessTruncatedNormalV2").Input("shape: Tshape")
        .Input("key: uint64").Input("counter: uint64").Input("alg: int32").Output("output: dtype")
        .Attr("dtype: {half, bfloat16, float, double} = DT_FLOAT").Attr("Tshape: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = StatelessKernels.Table(
        PhiloxFill.TruncatedNormal, PhiloxFill.TruncatedNormal, PhiloxFill.TruncatedNormal,
        PhiloxFill.TruncatedNormalBFloat16);
}
