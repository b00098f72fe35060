using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <summary>Starts a variable at one.</summary>
public sealed class Ones : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype) => Creation.Ones(shape, dtype);
}
