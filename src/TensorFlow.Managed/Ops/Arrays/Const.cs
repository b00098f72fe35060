
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

    public static Tensor Of(TensorData value, string? name = null) =>
        Apply([], new Attrs { ["value"] = value, ["dtype"] = value.DType }, name);

    public override TensorData? Given(Attrs attrs) => attrs.Tensor("value");

    public override Shape[] InferShapes(ShapeContext c) => [c.Attrs.Tensor("value").Shape];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [];
}
