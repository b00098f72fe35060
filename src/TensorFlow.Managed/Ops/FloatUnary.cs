using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>An operator on T where T is float.</summary>
internal readonly struct FloatUnary<T, TOp>(TOp op) : IUnary<float>
    where T : unmanaged
    where TOp : struct, IUnary<T>
{
    public float Invoke(float x) => Unsafe.BitCast<T, float>(op.Invoke(Unsafe.BitCast<float, T>(x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Invoke(Vector512<float> x) => op.Invoke(x.As<float, T>()).As<T, float>();
}
