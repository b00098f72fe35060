using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>op(y, x).</summary>
public readonly struct Swapped<TOp>(TOp op) : IBinary<float>
    where TOp : struct, IBinary<float>
{
    /// <inheritdoc/>
    public float Invoke(float x, float y) => op.Invoke(y, x);

    /// <inheritdoc/>
    public Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) => op.Invoke(y, x);
}
