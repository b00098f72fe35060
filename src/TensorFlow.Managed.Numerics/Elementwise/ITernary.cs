using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>A function of three elements that has a vector form with the same bits in every lane.</summary>
public interface ITernary<T>
    where T : unmanaged
{
    /// <summary>The function of one triple; loops use it for types that vectors do not hold (Half).</summary>
    T Invoke(T x, T y, T z);

    /// <summary>The function of each triple of lanes; must depend on no other lane.</summary>
    Vector512<T> Invoke(Vector512<T> x, Vector512<T> y, Vector512<T> z);
}
