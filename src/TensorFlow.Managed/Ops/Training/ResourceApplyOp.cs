namespace Tensorflow.Ops.Training;

/// <summary>An optimizer's step on handles: definition, shapes and kernel are those on references.</summary>
internal abstract class ResourceApplyOp<TSelf, TPlain> : Op<TSelf>, IOnHandles
    where TSelf : Op<TSelf>, new()
    where TPlain : Op<TPlain>, new()
{
    public override OpDef Def { get; } = Op<TPlain>.Instance.Def.OnHandles();

    public override KernelTable Kernels => Plain.Kernels;

    public override bool IsDifferentiable => false;

    public Op Plain => Op<TPlain>.Instance;

    public override Shape[] InferShapes(ShapeContext c)
    {
        Plain.InferShapes(c);
        return [];
    }
}
