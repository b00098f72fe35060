namespace Tensorflow.Ops.Arrays;

/// <summary>y = x; reads a variable where x is a reference.</summary>
internal sealed class Identity : Op<Identity>
{
    public override OpDef Def { get; } = new OpDef("Identity").Input("input: T").Output("output: T").Attr("T: type");

    public override bool IsView => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Shape? OutputAsShape(Node node) => PartialShape.Of(node.inputs[0]);

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [dy[0]];
}
