namespace Tensorflow.Ops.Arrays;

/// <summary>y = x, through which no gradient flows.</summary>
internal sealed class StopGradient : Op<StopGradient>
{
    public override OpDef Def { get; } = new OpDef("StopGradient")
        .Input("input: T").Output("output: T").Attr("T: type");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Shape? OutputAsShape(Node node) => PartialShape.Of(node.inputs[0]);
}
