namespace Tensorflow.Ops.Arrays;

/// <summary>A value that every run has to be given.</summary>
internal sealed class Placeholder : Op<Placeholder>
{
    public override OpDef Def { get; } = new OpDef("Placeholder")
        .Output("output: dtype").Attr("dtype: type").Attr("shape: shape = { unknown_rank: true }");

    public override KernelTable Kernels { get; } = KernelTable.Any(node => throw node.Invalid(
        $"You must feed a value for placeholder tensor '{node.NodeName}' with dtype "
        + $"{OpNames.ShortType(node.Attrs.Type("dtype"))} and shape {node.Attrs.Shape("shape").ToRuntimeString()}"));

    public static Tensor Of(TF_DataType dtype, Shape shape, string? name = null) =>
        Apply([], new Attrs { ["dtype"] = dtype, ["shape"] = shape }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Attrs.Shape("shape")];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
