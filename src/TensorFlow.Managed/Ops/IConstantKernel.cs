namespace Tensorflow.Ops;

/// <summary>The target of a <see cref="Kernel"/> that is a function of its first input alone where others are known.
/// </summary>
internal interface IConstantKernel
{
    /// <summary>The function for such values; null where it needs more than the first input.</summary>
    /// <param name="constants">For each input its value where it is known.</param>
    IUnaryKernel? For(TensorData?[] constants);
}
