using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>A function of two elements that has a vector form with the same bits in every lane.</summary>
public interface IBinary<T>
    where T : unmanaged
{
    /// <summary>The function of one pair; loops use it for types that vectors do not hold (Half).</summary>
    T Invoke(T x, T y);

    /// <summary>The function of each pair of lanes; must depend on no other lane.</summary>
    Vector512<T> Invoke(Vector512<T> x, Vector512<T> y);
}
