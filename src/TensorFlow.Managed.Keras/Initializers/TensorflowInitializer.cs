using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>One of TensorFlow's initializers where a layer takes Keras's.</summary>
/// <param name="inner">Makes the values; random ones follow tf.random.set_seed, not Python's stream.</param>
internal sealed class TensorflowInitializer(IInitializer inner) : Initializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => inner.Apply(shape, dtype);

    /// <inheritdoc/>
    /// <exception cref="UnimplementedError">Always: Keras has no config for it.</exception>
    public override Dictionary<string, object?> get_config() => throw new UnimplementedError(
        $"TensorFlow's initializer {inner.GetType().Name} has no Keras config. Expected one of keras.initializers in a "
        + $"layer that is written down. Received: {inner.GetType().Name}.");
}
