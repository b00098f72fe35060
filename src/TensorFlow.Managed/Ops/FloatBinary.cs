using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>An operator on pairs of T where T is float.</summary>
internal readonly struct FloatBinary<T, TOp>(TOp op) : IBinary<float>
    where T : unmanaged
    where TOp : struct, IBinary<T>
{
    public float Invoke(float x, float y) =>
        Unsafe.BitCast<T, float>(op.Invoke(Unsafe.BitCast<float, T>(x), Unsafe.BitCast<float, T>(y)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) =>
        op.Invoke(x.As<float, T>(), y.As<float, T>()).As<T, float>();
}
