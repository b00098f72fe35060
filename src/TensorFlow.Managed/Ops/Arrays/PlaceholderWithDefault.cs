namespace Tensorflow.Ops.Arrays;

/// <summary>The input, unless the run is given a value for it.</summary>
internal sealed class PlaceholderWithDefault : Op<PlaceholderWithDefault>
{
    public override OpDef Def { get; } = new OpDef("PlaceholderWithDefault")
        .Input("input: dtype").Output("output: dtype").Attr("dtype: type").Attr("shape: shape");

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, Shape shape, string? name = null) =>
        Apply([x], new Attrs { ["shape"] = shape }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        // a default that only the run tells is not held against the shape
        if (c.IsRunning)
        {
            return [c.Input(0)];
        }

        ShapeContext.Merge(c.Input(0), c.Attrs.Shape("shape"));
        return [c.Attrs.Shape("shape")];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [dy[0]];
}
