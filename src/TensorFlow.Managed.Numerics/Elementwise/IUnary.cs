using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>A function of one element that has a vector form with the same bits in every lane.</summary>
public interface IUnary<T>
    where T : unmanaged
{
    /// <summary>The function of one element; loops use it for types that vectors do not hold (Half).</summary>
    T Invoke(T x);

    /// <summary>The function of each lane; must depend on no other lane.</summary>
    Vector512<T> Invoke(Vector512<T> x);
}
