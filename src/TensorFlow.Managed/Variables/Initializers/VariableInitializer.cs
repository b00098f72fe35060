namespace Tensorflow;

/// <summary>TensorFlow's own initializers; Keras's layers take them too.</summary>
public abstract class VariableInitializer : IInitializer
{
    private protected VariableInitializer()
    {
    }

    /// <inheritdoc/>
    public abstract Tensor Apply(Shape shape, TF_DataType dtype);
}
