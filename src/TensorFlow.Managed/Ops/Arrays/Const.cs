
namespace Tensorflow.Ops.Arrays;

/// <summary>A value that stands in the node itself.</summary>
internal sealed class Const : Op<Const>
{
    public override OpDef Def { get; } = new OpDef("Const")
        .Output("output: dtype").Attr("value: tensor").Attr("dtype: type");

    public override KernelTable Kernels { get; } = KernelTable.Any(node =>
    {
        var value = node.Attrs.Tensor("value");
        return k => value.CopyTo(k.Out(0));
    });

    public static Tensor Of(TensorData value, string? name = null) => Of(AttrsOf(value), name);

    /// <summary>The same for a value that comes again and again.</summary>
    public static Tensor Of(Attrs attrs, string? name = null) => Apply([], attrs, name);

    /// <summary>What a node of that value is made of.</summary>
    public static Attrs AttrsOf(TensorData value) => new() { ["value"] = value, ["dtype"] = value.DType };

    public override TensorData? Given(Attrs attrs) => attrs.Tensor("value");

    public override Shape[] InferShapes(ShapeContext c) => [c.Attrs.Tensor("value").Shape];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
