namespace Tensorflow.Ops.State;

/// <summary>Gives a variable a value; the output is the reference.</summary>
internal sealed class Assign : Op<Assign>
{
    public override OpDef Def { get; } = new OpDef("Assign")
        .Input("ref: Ref(T)").Input("value: T").Output("output_ref: Ref(T)")
        .Attr("T: type").Attr("validate_shape: bool = true").Attr("use_locking: bool = true");

    public override bool IsDifferentiable => false;

    public override bool Initializes => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(AssignKernel.Bind);

    public static Tensor Of(
        Operand variable, Operand value, bool validateShape = true, bool useLocking = true, string? name = null) =>
        Apply(
            [variable, value],
            new Attrs { ["validate_shape"] = validateShape, ["use_locking"] = useLocking },
            name);

    public override Shape[] InferShapes(ShapeContext c) => c.Attrs.Bool("validate_shape")
        ? [Checked(c.Input(0), c.Input(1))]
        : [c.Input(1)];

    private static Shape Checked(Shape variable, Shape value) => ShapeContext.Merge(
        variable, value, () => "Assign requires shapes of both tensors to match. lhs shape= "
            + $"{variable.ToRuntimeString()} rhs shape= {value.ToRuntimeString()}");
}
