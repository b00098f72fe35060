using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>x^2 - x/3.</summary>
internal readonly struct Parabola<T> : IUnary<T>
    where T : unmanaged, INumber<T>
{
    public T Invoke(T x) => (x * x) - (x / T.CreateChecked(3));

    public Vector512<T> Invoke(Vector512<T> x) => (x * x) - (x / Vector512.Create(T.CreateChecked(3)));
}
