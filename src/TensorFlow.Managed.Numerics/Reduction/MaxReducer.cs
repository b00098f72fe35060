using System.Numerics;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Reduction;

/// <summary>The largest element; NaN if any element is; -Infinity or the least integer for none.</summary>
public readonly struct MaxReducer<T> : IReducer<T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public T Start => T.CreateSaturating(double.NegativeInfinity);

    /// <inheritdoc/>
    public T Invoke(T total, T x) => total >= x || T.IsNaN(total) ? total : x;

    /// <inheritdoc/>
    public Vector512<T> Invoke(Vector512<T> total, Vector512<T> x)
    {
        var keep = Vector512.GreaterThanOrEqual(total, x) | ~Vector512.Equals(total, total);
        return Vector512.ConditionalSelect(keep, total, x);
    }

    /// <inheritdoc/>
    public T Finish(T total, long count) => total;
}
