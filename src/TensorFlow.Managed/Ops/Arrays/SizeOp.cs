namespace Tensorflow.Ops.Arrays;

/// <summary>The number of elements of a tensor.</summary>
internal sealed class SizeOp : Op<SizeOp>
{
    public override OpDef Def { get; } = new OpDef("Size")
        .Input("input: T").Output("output: out_type").Attr("T: type").Attr("out_type: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override bool ReadsOnlyShapes => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(node =>
    {
        var size = Casting.Literal(TensorData.Scalar(node.InputShapes[0].size), node.Attrs.Type("out_type"));
        return k => size.CopyTo(k.Out(0));
    });

    /// <summary>array_ops.size: a Const where the shape is known.</summary>
    public static Tensor Internal(Tensor x, string? name = null, TF_DataType outType = TF_DataType.TF_INT32)
    {
        using var scope = Target.Current.NameScope(name, "Size");
        return x.shape.IsFullyDefined
            ? Const.Of(Casting.Literal(TensorData.Scalar(x.shape.size), outType), scope.Name)
            : Apply([x], new Attrs { ["out_type"] = outType }, scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [Shape.Scalar];
}
