using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>x y - z.</summary>
internal readonly struct ProductLess<T> : ITernary<T>
    where T : unmanaged, INumber<T>
{
    public T Invoke(T x, T y, T z) => (x * y) - z;

    public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y, Vector512<T> z) => (x * y) - z;
}
