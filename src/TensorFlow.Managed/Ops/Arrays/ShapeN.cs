using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The shapes of N tensors, each as a vector.</summary>
internal sealed class ShapeN : Op<ShapeN>
{
    public override OpDef Def { get; } = new OpDef("ShapeN")
        .Input("input: N * T").Output("output: N * out_type")
        .Attr("N: int >= 1").Attr("T: type").Attr("out_type: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override bool ReadsOnlyShapes => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(node =>
    {
        var type = node.Attrs.Type("out_type");
        var sizes = Array.ConvertAll(node.InputShapes, s => Casting.Literal(Constants.ToData(s), type));
        return k =>
        {
            for (var i = 0; i < sizes.Length; i++)
            {
                sizes[i].CopyTo(k.Out(i));
            }
        };
    });

    public static Tensor[] Of(
        ReadOnlySpan<Operand> values, TF_DataType outType = TF_DataType.TF_INT32, string? name = null) =>
        [.. ApplyNode(values, new Attrs { ["out_type"] = outType }, name).outputs];

    public override Shape[] InferShapes(ShapeContext c) =>
        [.. Enumerable.Range(0, c.InputCount).Select(c.Input).Select(x => x.RankKnown ? new Shape(x.ndim) : new(-1L))];

    public override TensorData? OutputFromShapes(Node node, int output) => node.inputs[output].shape is { } shape
        && shape.IsFullyDefined ? Casting.Literal(Constants.ToData(shape), node.Attrs.Type("out_type")) : null;
}
