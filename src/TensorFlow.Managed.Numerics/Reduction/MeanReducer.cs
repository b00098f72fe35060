using System.Numerics;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Reduction;

/// <summary>The sum over the count; NaN for no elements. For integers see <see cref="Reduce.Mean"/>.</summary>
public readonly struct MeanReducer<T> : IReducer<T>
    where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    public T Start => T.Zero;

    /// <inheritdoc/>
    public T Invoke(T total, T x) => total + x;

    /// <inheritdoc/>
    public Vector512<T> Invoke(Vector512<T> total, Vector512<T> x) => total + x;

    /// <inheritdoc/>
    public T Finish(T total, long count)
    {
        var isInteger = T.IsZero(T.CreateTruncating(0.5));
        return isInteger && count == 0 ? T.Zero : total / T.CreateTruncating(count);
    }
}
