using System;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Multiplies by normal noise with mean 1 and variance rate/(1 − rate) where the model is trained.</summary>
/// <param name="rate">In [0, 1].</param>
/// <param name="seed">Null: drawn from Python's random now.</param>
public sealed class GaussianDropout(
    double rate, long? seed = null, string? name = null, bool trainable = true,
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : RandomLayer(rate, nameof(rate), seed, name, trainable, dtype)
{
    internal static GaussianDropout FromConfig(LayerReader c) =>
        new(c.Number("rate"), c.WholeOrNull("seed"), c.Name, c.Trainable, c.DType);

    private protected override Tensor Disturb(Tensor x, SeedGenerator generator)
    {
        var deviation = Math.Sqrt(Amount / (1.0 - Amount));
        return x * tf.random.stateless_normal(tf.shape(x), generator.next(), 1.0, deviation, x.dtype);
    }
}
