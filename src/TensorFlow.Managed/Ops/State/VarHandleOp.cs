namespace Tensorflow.Ops.State;

/// <summary>A handle of a variable that lasts as long as the session; nodes of one shared_name share it.</summary>
/// <remarks>The engine serves it: a run sees the session's memory wherever the handle is used.</remarks>
internal sealed class VarHandleOp : Op<VarHandleOp>
{
    public override OpDef Def { get; } = new OpDef("VarHandleOp")
        .Output("resource: resource").Attr("container: string = ''").Attr("shared_name: string = ''")
        .Attr("debug_name: string = ''").Attr("dtype: type").Attr("shape: shape")
        .Attr("allowed_devices: list(string) = []").Stateful();

    public override KernelTable Kernels => KernelTable.None;

    public override bool OnlyReads => true;

    /// <summary>A handle whose variable is known by that shared name.</summary>
    public static Tensor Of(
        TF_DataType dtype, Shape shape, string sharedName = "", string debugName = "", string? name = null) => Apply(
        [],
        new Attrs { ["dtype"] = dtype, ["shape"] = shape, ["shared_name"] = sharedName, ["debug_name"] = debugName },
        name);

    public override Shape[] InferShapes(ShapeContext c) => [Shape.Scalar];

    public override (TF_DataType Type, Shape Shape)? HandleOf(Node node) =>
        (node.Attrs.Type("dtype"), node.Attrs.Shape("shape"));

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
