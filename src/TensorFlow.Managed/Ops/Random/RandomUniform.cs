using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Uniform numbers in [0, 1) by Philox.</summary>
internal sealed class RandomUniform : DrawOp<RandomUniform>
{
    public override OpDef Def { get; } = new OpDef("RandomUniform")
        .Input("shape: T").Output("output: dtype").Attr("seed: int = 0").Attr("seed2: int = 0")
        .Attr("dtype: {half, bfloat16, float, double}").Attr("T: {int32, int64}").Stateful();

    public override KernelTable Kernels { get; } =
        RandomKernels.Table(PhiloxFill.Uniform, PhiloxFill.Uniform, PhiloxFill.Uniform, PhiloxFill.UniformBFloat16);
}
