using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Reduction;

/// <summary>A way to reduce many elements to one: a start, a step in scalar and vector form, and a finish.</summary>
/// <remarks>A step by <see cref="Start"/> must leave any total as it is: short rows are padded with it.</remarks>
public interface IReducer<T>
    where T : unmanaged
{
    /// <summary>The result for no elements, before <see cref="Finish"/>.</summary>
    T Start { get; }

    /// <summary>The total after one more element (or after another part's total).</summary>
    T Invoke(T total, T x);

    /// <summary>The totals of all lanes after one more element each.</summary>
    Vector512<T> Invoke(Vector512<T> total, Vector512<T> x);

    /// <summary>The result from the total of so many elements.</summary>
    /// <remarks>Every struct has its own: a default one would box the struct at each call.</remarks>
    T Finish(T total, long count);
}
