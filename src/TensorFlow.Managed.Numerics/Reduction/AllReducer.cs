using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Reduction;

/// <summary>Whether all elements are true, over bools as bytes 0 and 1; true for no elements.</summary>
public readonly struct AllReducer : IReducer<byte>
{
    /// <inheritdoc/>
    public byte Start => 1;

    /// <inheritdoc/>
    public byte Invoke(byte total, byte x) => (byte)(total & x);

    /// <inheritdoc/>
    public Vector512<byte> Invoke(Vector512<byte> total, Vector512<byte> x) => total & x;

    /// <inheritdoc/>
    public byte Finish(byte total, long count) => total;
}
