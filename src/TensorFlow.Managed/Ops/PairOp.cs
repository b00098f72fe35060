using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>An op on the elements of two tensors of one shape: the *Grad ops.</summary>
internal abstract class PairOp<TSelf> : Op<TSelf>
    where TSelf : PairOp<TSelf>, new()
{
    public static Tensor Of(Operand x, Operand y, string? name = null) => Apply([x, y], null, name);

    public override bool RunsInPlace => true;

    public override Shape[] InferShapes(ShapeContext c) => [ShapeContext.Merge(c.Input(0), c.Input(1))];

    /// <summary>The loop of an operator struct over all pairs.</summary>
    protected static Kernel Loop<T, TOp>(TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T> => BinaryKernel<T, TOp>.Of([], [], op);
}
