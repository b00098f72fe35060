namespace Tensorflow.Ops.Flow;

/// <summary>Does nothing; other nodes wait for it, and it for others.</summary>
internal sealed class NoOp : Op<NoOp>
{
    public override OpDef Def { get; } = new("NoOp");

    public override KernelTable Kernels => KernelTable.None;

    public static Node Of(string? name = null) => ApplyNode([], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
