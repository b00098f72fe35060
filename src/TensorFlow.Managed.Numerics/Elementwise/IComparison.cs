using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>A predicate of two elements; its vector form gives a mask of all bits where it holds.</summary>
public interface IComparison<T>
    where T : unmanaged
{
    /// <summary>Whether the predicate holds for one pair.</summary>
    bool Invoke(T x, T y);

    /// <summary>The mask of the lanes for which the predicate holds.</summary>
    Vector512<T> Invoke(Vector512<T> x, Vector512<T> y);
}
