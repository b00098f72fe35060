using static Tensorflow.Binding;

namespace Tensorflow.Keras.Initializers;

/// <summary>Ones.</summary>
public sealed class Ones : Initializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => tf.ones(shape, dtype);
}
