using System.Numerics;

namespace Tensorflow.Ops.State;

/// <summary>Adds to a variable; the output is the reference.</summary>
internal sealed class AssignAdd : Op<AssignAdd>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("AssignAdd")
        .Input("ref: Ref(T)").Input("value: T").Output("output_ref: Ref(T)")
        .Attr("T: numbertype").Attr("use_locking: bool = false");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Numbers<AssignAdd>();

    public static Tensor Of(Operand variable, Operand value, bool useLocking = false, string? name = null) =>
        Apply([variable, value], new Attrs { ["use_locking"] = useLocking }, name);

    public override Shape[] InferShapes(ShapeContext c) => [ShapeContext.Merge(
        c.Input(0), c.Input(1), () => "Parameters and update must be the same size")];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => new AssignAddKernel<T>().Run;
}
