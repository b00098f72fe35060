using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Normal numbers of mean 0 and deviation 1 by Box and Muller over Philox.</summary>
internal sealed class RandomStandardNormal : DrawOp<RandomStandardNormal>
{
    public override OpDef Def { get; } = new OpDef("RandomStandardNormal")
        .Input("shape: T").Output("output: dtype").Attr("seed: int = 0").Attr("seed2: int = 0")
        .Attr("dtype: {half, bfloat16, float, double}").Attr("T: {int32, int64}").Stateful();

    public override KernelTable Kernels { get; } =
        RandomKernels.Table(PhiloxFill.Normal, PhiloxFill.Normal, PhiloxFill.Normal, PhiloxFill.NormalBFloat16);
}
