using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>x less than y.</summary>
internal readonly struct Less<T> : IComparison<T>
    where T : unmanaged, INumber<T>
{
    public bool Invoke(T x, T y) => x < y;

    public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.LessThan(x, y);
}
