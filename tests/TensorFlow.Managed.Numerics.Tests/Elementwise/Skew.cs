using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>x / y - y: not symmetric, so that swapped operands show.</summary>
internal readonly struct Skew<T> : IBinary<T>, IScalarBinary<T, T>
    where T : unmanaged, INumber<T>
{
    public T Invoke(T x, T y) => (x / y) - y;

    public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => (x / y) - y;
}
