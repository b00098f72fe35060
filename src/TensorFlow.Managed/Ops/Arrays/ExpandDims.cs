namespace Tensorflow.Ops.Arrays;

/// <summary>x with an axis of size 1 put in.</summary>
internal sealed class ExpandDims : Op<ExpandDims>
{
    public override OpDef Def { get; } = new OpDef("ExpandDims")
        .Input("input: T").Input("dim: Tdim").Output("output: T")
        .Attr("T: type").Attr("Tdim: {int32, int64} = DT_INT32");

    public override System.ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, Operand dim, string? name = null) => Apply([x, dim], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.Input(0);
        if (!x.RankKnown || c.Ints(1) is not { } dims)
        {
            return [Shape.Null];
        }

        if (dims.Length != 1)
        {
            throw ShapeContext.Fail(
                $"'dim' input must be a tensor with a single value. Received: {dims.Length} values.");
        }

        var (dim, rank) = (dims[0], x.ndim);
        if (dim < -1 - rank || dim > rank)
        {
            throw ShapeContext.Fail(
                $"dim {dim} not in the interval [{-1 - rank}, {rank}].",
                $"Tried to expand dim index {dim} for tensor with {rank} dimensions.");
        }

        var at = (int)(dim < 0 ? dim + rank + 1 : dim);
        return [new Shape([.. x[..at], 1, .. x[at..]])];
    }

    public override Shape? OutputAsShape(Node node) =>
        node.inputs[0].shape.IsScalar ? new Shape(PartialShape.Scalar(node.inputs[0]) ?? -1) : null;

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [Reshape.Of(dy[0], ShapeOp.Internal(y.inputs[0])), null];
}
