using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <summary>Starts a variable at zero.</summary>
public sealed class Zeros : IInitializer
{
    /// <inheritdoc/>
    public Tensor Apply(Shape shape, TF_DataType dtype) => Creation.Zeros(shape, dtype);
}
