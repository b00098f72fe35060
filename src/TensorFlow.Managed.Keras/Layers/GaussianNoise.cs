using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Adds normal noise with mean 0 where the model is trained.</summary>
/// <param name="stddev">The standard deviation of the noise, in [0, 1].</param>
/// <param name="seed">Null: drawn from Python's random now.</param>
public sealed class GaussianNoise(
    double stddev, long? seed = null, string? name = null, bool trainable = true,
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : RandomLayer(stddev, nameof(stddev), seed, name, trainable, dtype)
{
    internal static GaussianNoise FromConfig(LayerReader c) =>
        new(c.Number("stddev"), c.WholeOrNull("seed"), c.Name, c.Trainable, c.DType);

    private protected override Tensor Disturb(Tensor x, SeedGenerator generator) =>
        x + tf.random.stateless_normal(tf.shape(x), generator.next(), 0.0, Amount, x.dtype);
}
