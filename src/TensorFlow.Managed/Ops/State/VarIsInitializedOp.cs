namespace Tensorflow.Ops.State;

/// <summary>Whether a variable has a value.</summary>
internal sealed class VarIsInitializedOp : Op<VarIsInitializedOp>
{
    public override OpDef Def { get; } = new OpDef("VarIsInitializedOp")
        .Input("resource: resource").Output("is_initialized: bool").Stateful();

    public override bool IsDifferentiable => false;

    public override bool OnlyReads => true;

    public override bool AsksForHandles => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(
        _ => static k => k.Output<bool>(0)[0] = k.In(0).Resource!.Initialized);

    public static Tensor Of(Tensor handle, string? name = null) => Apply([handle], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [Shape.Scalar];
}
