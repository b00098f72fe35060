namespace Tensorflow.Ops.Arrays;

/// <summary>x again, whose shape must be the given one where that says something.</summary>
internal sealed class EnsureShape : Op<EnsureShape>
{
    public override OpDef Def { get; } = new OpDef("EnsureShape")
        .Input("input: T").Output("output: T").Attr("shape: shape").Attr("T: type");

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, Shape shape, string? name = null) =>
        Apply([x], new Attrs { ["shape"] = shape }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, expected) = (c.Input(0), c.Attrs.Shape("shape"));
        return c.IsRunning && !x.is_compatible_with(expected)
            ? throw ShapeContext.Fail($"Shape of tensor {x.ToRuntimeString()} is not compatible with expected shape "
                + $"{expected.ToRuntimeString()}.")
            : [ShapeContext.Merge(x, expected)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [dy[0]];
}
