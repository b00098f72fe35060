namespace Tensorflow.Ops.Arrays;

/// <summary>A value that every run has to be given.</summary>
internal sealed class Placeholder : Op<Placeholder>
{
    public override OpDef Def { get; } = new OpDef("Placeholder")
        .Output("output: dtype").Attr("dtype: type").Attr("shape: shape = { unknown_rank: true }");

    public override KernelTable Kernels { get; } = KernelTable.Any(
        node => throw NotFed(node.NodeName, node.Attrs));

    /// <summary>What a run without a value for the placeholder is told.</summary>
    public static InvalidArgumentError NotFed(string name, Attrs attrs) => new(
        $"You must feed a value for placeholder tensor '{name}' with dtype "
        + $"{OpNames.ShortType(attrs.Type("dtype"))} and shape {attrs.Shape("shape").ToRuntimeString()} "
        + $"[[{{{{node {name}}}}}]]", name);

    public static Tensor Of(TF_DataType dtype, Shape shape, string? name = null) =>
        Apply([], new Attrs { ["dtype"] = dtype, ["shape"] = shape }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Attrs.Shape("shape")];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
