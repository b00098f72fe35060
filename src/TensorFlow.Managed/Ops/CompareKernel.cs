using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>z = whether a predicate of x and y holds, broadcast against each other.</summary>
internal sealed class CompareKernel<T, TOp>(int[] x, int[] y, TOp op) : IMaskKernel
    where T : unmanaged
    where TOp : struct, IComparison<T>
{
    /// <summary>The kernel of a predicate for one node.</summary>
    public static Kernel Of(Binding node, TOp op) =>
        new CompareKernel<T, TOp>(node.InputShapes[0], node.InputShapes[1], op).Run;

    public IPlacedKernel? WithMasks() =>
        typeof(T) == typeof(float) ? new BinaryKernel<T, Mask>(x, y, new(op)) : null;

    private void Run(KernelContext k) =>
        BroadcastLoop.Compare(k.Input<T>(0), x, k.Input<T>(1), y, k.Output<bool>(0), op);

    private readonly struct Mask(TOp op) : IBinary<T>
    {
        public T Invoke(T x, T y) => Invoke(Vector512.Create(x), Vector512.Create(y))[0];

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => op.Invoke(x, y);
    }
}
