using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>An op on the elements of x and y, broadcast against each other as NumPy does.</summary>
internal abstract class BinaryOp<TSelf> : Op<TSelf>
    where TSelf : BinaryOp<TSelf>, new()
{
    public static Tensor Of(Operand x, Operand y, string? name = null) => Apply([x, y], null, name);

    /// <summary>Not for comparisons: their bools could fill an operand of fewer and larger elements exactly.</summary>
    public override bool RunsInPlace => Def.Outputs[0].TypeAttr == Def.Inputs[0].TypeAttr;

    public override Shape[] InferShapes(ShapeContext c) => [Broadcasting.Shape(c.Input(0), c.Input(1))];

    /// <summary>The loop of an operator struct over the broadcast elements.</summary>
    protected static Kernel Loop<T, TOp>(Binding node, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T> => BinaryKernel<T, TOp>.Of(node, op);

    /// <summary>The loop of an operator that has only a scalar form.</summary>
    protected static Kernel ScalarLoop<T, TOp>(Binding node, TOp op)
        where T : unmanaged
        where TOp : struct, IScalarBinary<T, T>
    {
        int[] x = node.InputShapes[0], y = node.InputShapes[1];
        return k => BroadcastLoop.Scalar(k.Input<T>(0), x, k.Input<T>(1), y, k.Output<T>(0), op);
    }

    /// <summary>The loop of a predicate over the broadcast elements.</summary>
    protected static Kernel Compare<T, TOp>(Binding node, TOp op)
        where T : unmanaged
        where TOp : struct, IComparison<T> => CompareKernel<T, TOp>.Of(node, op);
}
