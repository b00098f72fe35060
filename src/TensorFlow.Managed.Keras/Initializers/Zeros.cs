using static Tensorflow.Binding;

namespace Tensorflow.Keras.Initializers;

/// <summary>Zeros.</summary>
public sealed class Zeros : Initializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => tf.zeros(shape, dtype);
}
