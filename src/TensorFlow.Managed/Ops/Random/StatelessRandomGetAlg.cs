namespace Tensorflow.Ops.Random;

/// <summary>The number of this device's random algorithm: Philox.</summary>
internal sealed class StatelessRandomGetAlg : Op<StatelessRandomGetAlg>
{
    public override OpDef Def { get; } = new OpDef("StatelessRandomGetAlg").Output("alg: int32").Stateful();

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } =
        KernelTable.Any(_ => static k => k.Output<int>(0)[0] = StatelessKernels.Philox);

    public static Tensor Of(string? name = null) => Apply([], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [Shape.Scalar];
}
