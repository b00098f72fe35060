namespace Tensorflow.Ops.Math;

/// <summary>The elements in another type, converted as C does.</summary>
internal sealed class Cast : Op<Cast>
{
    public override OpDef Def { get; } = new OpDef("Cast")
        .Input("x: SrcT").Output("y: DstT").Attr("SrcT: type").Attr("DstT: type").Attr("Truncate: bool = false");

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => Casting.Run(k.In(0), k.Out(0)));

    public static Tensor Of(Operand x, TF_DataType to, string? name = null) =>
        Apply([x], new Attrs { ["DstT"] = to }, name);

    /// <summary>tf.cast: no node where the type is there already.</summary>
    public static Tensor ToType(Operand x, TF_DataType to, string? name = null)
    {
        if (x.DType == to)
        {
            return x.ToTensor();
        }

        using var scope = Target.Current.NameScope(name, "Cast");
        var tensor = x.ToTensor(null, "x");
        return tensor.dtype == to ? tensor : Of(tensor, to, scope.Name);
    }

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Shape? OutputAsShape(Node node) => PartialShape.Of(node.inputs[0]);

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        y.inputs[0].dtype.is_floating() && dy[0].dtype.is_floating()
            ? [ToType(dy[0], y.inputs[0].dtype)]
            : [null];
}
