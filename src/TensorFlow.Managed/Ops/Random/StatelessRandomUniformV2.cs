using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Uniform numbers in [0, 1) from the stream of a key and a counter.</summary>
internal sealed class StatelessRandomUniformV2 : StatelessDrawOp<StatelessRandomUniformV2>
{
    public override OpDef Def { get; } = new OpDef("StatelessRandomUniformV2").Input("shape: Tshape")
        .Input("key: uint64").Input("counter: uint64").Input("alg: int32").Output("output: dtype")
        .Attr("dtype: {half, bfloat16, float, double} = DT_FLOAT").Attr("Tshape: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = StatelessKernels.Table(
        PhiloxFill.Uniform, PhiloxFill.Uniform, PhiloxFill.Uniform, PhiloxFill.UniformBFloat16);
}
