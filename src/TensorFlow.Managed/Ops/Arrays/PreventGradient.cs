namespace Tensorflow.Ops.Arrays;

/// <summary>y = x, whose gradient may not be asked for.</summary>
internal sealed class PreventGradient : Op<PreventGradient>
{
    public override OpDef Def { get; } = new OpDef("PreventGradient")
        .Input("input: T").Output("output: T").Attr("T: type").Attr("message: string = ''");

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, string message = "", string? name = null) =>
        Apply([x], new Attrs { ["message"] = message }, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => throw new LookupError(
        $"Gradient explicitly disabled. Reason: b'{y.Attrs.Str("message")}'");
}
