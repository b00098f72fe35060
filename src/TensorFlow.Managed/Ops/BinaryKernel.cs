using System;
using System.Linq;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>z = op(x, y), broadcast against each other as NumPy does.</summary>
internal sealed class BinaryKernel<T, TOp>(int[] x, int[] y, TOp op) : IPlacedKernel, IBinaryKernel
    where T : unmanaged
    where TOp : struct, IBinary<T>
{
    /// <summary>The kernel of an operator for one node.</summary>
    public static Kernel Of(Binding node, TOp op) => Of(node.InputShapes[0], node.InputShapes[1], op);

    /// <summary>The kernel of an operator for operands of these shapes.</summary>
    public static Kernel Of(int[] x, int[] y, TOp op)
    {
        var kernel = new BinaryKernel<T, TOp>(x, y, op);
        return x.AsSpan().SequenceEqual(y) ? kernel.Same
            : Array.TrueForAll(x, d => d == 1) && Array.TrueForAll(y, d => d == 1) ? kernel.Alone
            : kernel.Broadcasted;
    }

    public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            return null;
        }

        var (left, right, to) = (inputs[0], inputs[1], outputs[0]);
        return IsFull(left, to) && IsFull(right, to) || left.Count == 1 || right.Count == 1
            ? new PlacedBinary<T, TOp>(left, right, to, op)
            : IsFull(left, to) && IsSuffix(y, x) ? new PlacedRows<T, TOp>(left, right, to, op)
            : null;
    }

    public TResult? Accept<TResult>(IBinaryVisitor<TResult> visitor)
        where TResult : class =>
        typeof(T) == typeof(float) ? visitor.Visit(new FloatBinary<T, TOp>(op)) : null;

    private static bool IsFull(Place operand, Place to) => operand.Count == to.Count;

    // y repeats for each row of x: its sizes are the last ones of x, after ones that change nothing
    private static bool IsSuffix(int[] y, int[] x)
    {
        var own = y.SkipWhile(d => d == 1).ToArray();
        return own.Length > 0 && own.Length <= x.Length && own.SequenceEqual(x[^own.Length..]);
    }

    private void Same(KernelContext k) => BinaryLoop.Run(k.Input<T>(0), k.Input<T>(1), k.Output<T>(0), op);

    private void Alone(KernelContext k) => k.Output<T>(0)[0] = op.Invoke(k.Input<T>(0)[0], k.Input<T>(1)[0]);

    private void Broadcasted(KernelContext k) =>
        BroadcastLoop.Run(k.Input<T>(0), x, k.Input<T>(1), y, k.Output<T>(0), op);
}
