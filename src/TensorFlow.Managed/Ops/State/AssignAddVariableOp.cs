using System.Numerics;

namespace Tensorflow.Ops.State;

/// <summary>Adds to a variable; there is no output.</summary>
internal sealed class AssignAddVariableOp : Op<AssignAddVariableOp>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("AssignAddVariableOp")
        .Input("resource: resource").Input("value: dtype").Attr("dtype: type").Stateful();

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Numbers<AssignAddVariableOp>("dtype");

    public static Node Of(Tensor handle, Operand value, string? name = null) =>
        ApplyNode([handle, value], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        VariableTypes.CheckUpdate(c);
        return [];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => AssignAdd.Bind<T>(node);
}
