using System;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>y = op(x), element for element.</summary>
internal sealed unsafe class UnaryKernel<T, TOp>(TOp op) : IPlacedKernel, IUnaryKernel
    where T : unmanaged
    where TOp : struct, IUnary<T>
{
    /// <summary>The kernel of an operator.</summary>
    public static Kernel Of(TOp op) => new UnaryKernel<T, TOp>(op).Run;

    public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new Placed((T*)inputs[0].Address, (T*)outputs[0].Address, Vectors(outputs[0].Count), op)
            : null;

    public TResult? Accept<TResult>(IUnaryVisitor<TResult> visitor)
        where TResult : class =>
        typeof(T) == typeof(float) ? visitor.Visit(new FloatUnary<T, TOp>(op)) : null;

    private static int Vectors(int count) => (count + Vector512<T>.Count - 1) / Vector512<T>.Count;

    private void Run(KernelContext k) => UnaryLoop.Run(k.Input<T>(0), k.Output<T>(0), op);

    private sealed class Placed(T* x, T* y, int vectors, TOp op) : Step
    {
        private readonly TOp _op = op;

        public override void Run() => WholeVectors.Run(x, y, vectors, _op);
    }
}
