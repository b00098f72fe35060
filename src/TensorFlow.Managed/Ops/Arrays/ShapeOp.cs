namespace Tensorflow.Ops.Arrays;

/// <summary>The shape of a tensor as a vector.</summary>
internal sealed class ShapeOp : Op<ShapeOp>
{
    public override OpDef Def { get; } = new OpDef("Shape")
        .Input("input: T").Output("output: out_type").Attr("T: type").Attr("out_type: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override bool ReadsOnlyShapes => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(node =>
    {
        var sizes = Casting.Literal(Constants.ToData(node.InputShapes[0]), node.Attrs.Type("out_type"));
        return k => sizes.CopyTo(k.Out(0));
    });

    public static Tensor Of(Operand x, TF_DataType outType = TF_DataType.TF_INT32, string? name = null) =>
        Apply([x], new Attrs { ["out_type"] = outType }, name);

    /// <summary>array_ops.shape: a Const where the shape is known, else a Shape node.</summary>
    public static Tensor Internal(Tensor x, string? name = null, TF_DataType outType = TF_DataType.TF_INT32)
    {
        using var scope = Target.Current.NameScope(name, "Shape");
        return x.shape.IsFullyDefined
            ? Target.Current.Constant(Casting.Literal(Constants.ToData(x.shape), outType), scope.Name)
            : Of(x, outType, scope.Name);
    }

    /// <summary>The same as composites ask for it, which names a Const "Shape/shape_as_tensor".</summary>
    public static Tensor AsTensor(Tensor x, bool optimize = true)
    {
        using var scope = Target.Current.NameScope(null, "Shape");
        return optimize && x.shape.IsFullyDefined
            ? Target.Current.Constant(Constants.ToData(x.shape), "shape_as_tensor")
            : Of(x, name: scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0).RankKnown ? new(c.Input(0).ndim) : new(-1L)];

    public override Shape? OutputAsShape(Node node) => node.inputs[0].shape;
}
