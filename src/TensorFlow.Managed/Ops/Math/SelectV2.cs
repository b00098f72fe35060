using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Elements of t where the condition holds, else of e, all three broadcast against each other.</summary>
internal sealed class SelectV2 : Op<SelectV2>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("SelectV2")
        .Input("condition: bool").Input("t: T").Input("e: T").Output("output: T").Attr("T: type");

    public override bool RunsInPlace => true;

    public override KernelTable Kernels { get; } = Elements.Table<SelectV2>(input: 1);

    public static Tensor Of(Operand condition, Operand t, Operand e, string? name = null) =>
        Apply([condition, t, e], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        try
        {
            return [Broadcasting.Shape(Broadcasting.Shape(c.Input(1), c.Input(2)), c.Input(0))];
        }
        catch (ShapeError error)
        {
            throw ShapeContext.Fail(
                error.Message,
                $"condition {c.Input(0).ToRuntimeString()}, then {c.Input(1).ToRuntimeString()}, and else "
                + $"{c.Input(2).ToRuntimeString()} must be broadcastable");
        }
    }

    public static Kernel Bind<T>(Binding node) => ChoiceKernel<T>.Of(node);

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (condition, d) = (y.inputs[0], dy[0]);
        var zero = Creation.Zeros(Shape.Scalar, d.dtype);
        var dt = Of(condition, d, zero);
        var de = Of(condition, zero, d);
        dt = Broadcasting.SumBack(y.inputs[1], y.output, dt, null)[0]!;
        return [null, dt, Broadcasting.SumBack(y.inputs[2], y.output, de, null)[0]];
    }
}
