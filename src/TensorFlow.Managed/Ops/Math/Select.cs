using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Elements of t where the condition holds, else of e; a vector of conditions chooses whole rows.</summary>
internal sealed class Select : Op<Select>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Select")
        .Input("condition: bool").Input("t: T").Input("e: T").Output("output: T").Attr("T: type");

    public override bool RunsInPlace => true;

    public override KernelTable Kernels { get; } = Elements.Table<Select>(input: 1);

    public static Tensor Of(Operand condition, Operand t, Operand e, string? name = null) =>
        Apply([condition, t, e], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (condition, data) = (c.Input(0), ShapeContext.Merge(c.Input(1), c.Input(2)));
        if (!condition.RankKnown || condition.ndim == 0 || !data.RankKnown)
        {
            return [data];
        }

        if (condition.ndim != 1 || data.ndim < 2)
        {
            return [ShapeContext.Merge(condition, data)];
        }

        var (rows, conditions) = (data[0], condition[0]);
        return rows < 0 || conditions < 0 || rows == conditions ? [data] : throw ShapeContext.Fail(
            $"Dimensions must be equal, but are {rows} and {conditions}",
            $"Number of batches of 'then' must match size of 'cond', but saw: {rows} vs. {conditions}");
    }

    public static Kernel Bind<T>(Binding node) => Selection.Rows<T>(node);

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (condition, zeros) = (y.inputs[0], ZerosLike.Internal(y.inputs[1]));
        return [null, Of(condition, dy[0], zeros), Of(condition, zeros, dy[0])];
    }
}
