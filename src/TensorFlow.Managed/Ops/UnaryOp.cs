using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>An op that computes each element of y from the same element of x.</summary>
internal abstract class UnaryOp<TSelf> : Op<TSelf>
    where TSelf : UnaryOp<TSelf>, new()
{
    public static Tensor Of(Operand x, string? name = null) => Apply([x], null, name);

    public override bool RunsInPlace => true;

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    /// <summary>The loop of an operator struct over all elements.</summary>
    protected static Kernel Loop<T, TOp>(TOp op)
        where T : unmanaged
        where TOp : struct, IUnary<T> => UnaryKernel<T, TOp>.Of(op);
}
