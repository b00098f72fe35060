using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>An op on the elements of two tensors of one shape: the *Grad ops.</summary>
internal abstract class PairOp<TSelf> : Op<TSelf>
    where TSelf : PairOp<TSelf>, new()
{
    public static Tensor Of(Operand x, Operand y, string? name = null) => Apply([x, y], null, name);

    public override bool RunsInPlace => true;

    /// <summary>The static shape is the first input's alone: TensorFlow compares the two only when it runs.</summary>
    protected virtual bool TakesFirstShape => false;

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, y) = (c.Input(0), c.Input(1));
        if (!TakesFirstShape || x == y)
        {
            return [ShapeContext.Merge(x, y)];
        }

        return c.IsRunning && x.IsFullyDefined && y.IsFullyDefined && x.size != y.size
            ? throw ShapeContext.Fail("The two arguments to a cwise op must have same number of elements, got "
                + $"{x.size} and {y.size}")
            : [x];
    }

    /// <summary>The loop of an operator struct over all pairs.</summary>
    protected static Kernel Loop<T, TOp>(TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T> => BinaryKernel<T, TOp>.Of([], [], op);
}
