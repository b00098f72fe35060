using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Linear;

/// <summary>activation(sum + bias[column]).</summary>
/// <param name="bias">One element for each column, at an address that does not move during the product.</param>
/// <param name="activation">Applied to the sum.</param>
internal readonly unsafe struct BiasEpilogue<T, TActivation>(T* bias, TActivation activation) : IEpilogue<T>
    where T : unmanaged
    where TActivation : struct, IUnary<T>
{
    private readonly T* _bias = bias;
    private readonly TActivation _activation = activation;

    /// <inheritdoc/>
    public Vector512<T> Apply(Vector512<T> sum, int row, int column) =>
        _activation.Invoke(sum + Vector512.Load(_bias + column));

    /// <inheritdoc/>
    public Vector512<T> Apply(Vector512<T> sum, int row, int column, int count) =>
        _activation.Invoke(sum + Simd512<T>.Load(_bias + column, Simd512<T>.Mask(count)));

    /// <inheritdoc/>
    public void Fetch(int row, int rows, int column, int columns)
    {
    }
}
