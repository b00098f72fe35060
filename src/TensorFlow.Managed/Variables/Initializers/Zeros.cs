using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <summary>Starts a variable at zero.</summary>
public sealed class Zeros : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype) => Creation.Zeros(shape, dtype);
}
