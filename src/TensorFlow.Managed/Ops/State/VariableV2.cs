namespace Tensorflow.Ops.State;

/// <summary>Memory that lasts as long as the session; the output is a reference to it.</summary>
/// <remarks>The engine serves it: a run sees the session's memory in place of an output.</remarks>
internal sealed class VariableV2 : Op<VariableV2>
{
    public override OpDef Def { get; } = new OpDef("VariableV2")
        .Output("ref: Ref(dtype)").Attr("shape: shape").Attr("dtype: type")
        .Attr("container: string = ''").Attr("shared_name: string = ''").Stateful();

    public override KernelTable Kernels => KernelTable.None;

    public static Tensor Of(Shape shape, TF_DataType dtype, string? name = null) =>
        Apply([], new Attrs { ["shape"] = shape, ["dtype"] = dtype }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Attrs.Shape("shape")];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
