using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Leaves a product as it is.</summary>
public readonly struct NoEpilogue<T> : IEpilogue<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public Vector512<T> Apply(Vector512<T> sum, int row, int column) => sum;

    /// <inheritdoc/>
    public Vector512<T> Apply(Vector512<T> sum, int row, int column, int count) => sum;

    /// <inheritdoc/>
    public void Fetch(int row, int rows, int column, int columns)
    {
    }
}
