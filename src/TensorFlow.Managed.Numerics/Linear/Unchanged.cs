using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Linear;

/// <summary>No activation: y = x.</summary>
public readonly struct Unchanged<T> : IUnary<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public T Invoke(T x) => x;

    /// <inheritdoc/>
    public Vector512<T> Invoke(Vector512<T> x) => x;
}
