using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Normal numbers of mean 0 and deviation 1 drawn again beyond ±2.</summary>
internal sealed class TruncatedNormal : DrawOp<TruncatedNormal>
{
    public override OpDef Def { get; } = new OpDef("TruncatedNormal")
        .Input("shape: T").Output("output: dtype").Attr("seed: int = 0").Attr("seed2: int = 0")
        .Attr("dtype: {half, bfloat16, float, double}").Attr("T: {int32, int64}").Stateful();

    public override KernelTable Kernels { get; } = RandomKernels.Table(
        PhiloxFill.TruncatedNormal, PhiloxFill.TruncatedNormal, PhiloxFill.TruncatedNormal,
        PhiloxFill.TruncatedNormalBFloat16);
}
