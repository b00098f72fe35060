namespace Tensorflow.Ops.State;

/// <summary>Gives a variable a value; there is no output.</summary>
internal sealed class AssignVariableOp : Op<AssignVariableOp>
{
    public override OpDef Def { get; } = new OpDef("AssignVariableOp")
        .Input("resource: resource").Input("value: dtype")
        .Attr("dtype: type").Attr("validate_shape: bool = false").Stateful();

    public override bool IsDifferentiable => false;

    public override bool Initializes => true;

    public override KernelTable Kernels => Assign.Instance.Kernels;

    public static Node Of(Tensor handle, Operand value, bool validateShape = false, string? name = null) =>
        ApplyNode([handle, value], new Attrs { ["validate_shape"] = validateShape }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        VariableTypes.Check(c, "assign");
        ShapeContext.Merge(c.Held(0), c.Input(1));
        return [];
    }
}
