using System.Numerics;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Reduction;

/// <summary>The product; 1 for no elements.</summary>
public readonly struct ProdReducer<T> : IReducer<T>
    where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    public T Start => T.One;

    /// <inheritdoc/>
    public T Invoke(T total, T x) => total * x;

    /// <inheritdoc/>
    public Vector512<T> Invoke(Vector512<T> total, Vector512<T> x) => total * x;

    /// <inheritdoc/>
    public T Finish(T total, long count) => total;
}
