using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras;

/// <content>Layers that disturb or penalize in training.</content>
public sealed partial class LayersApi
{
    /// <summary>Sets inputs to 0 with probability rate, and divides the others by 1 − rate.</summary>
    /// <param name="rate">In [0, 1].</param>
    /// <param name="noise_shape">The shape of the mask, 1 where it is shared, -1 for the input's own size.</param>
    /// <param name="seed">Null: drawn from Python's random now.</param>
    public Dropout Dropout(
        double rate, Shape? noise_shape = null, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(rate, noise_shape, seed, name, trainable, dtype);

    /// <summary>Dropout of whole channels of (batch, time, channels).</summary>
    public SpatialDropout1D SpatialDropout1D(
        double rate, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(rate, seed, name, trainable, dtype);

    /// <summary>Dropout of whole channels of (batch, height, width, channels).</summary>
    public SpatialDropout2D SpatialDropout2D(
        double rate, string? data_format = null, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(rate, data_format, seed, name, trainable, dtype);

    /// <summary>Adds normal noise with mean 0.</summary>
    /// <param name="stddev">In [0, 1].</param>
    public GaussianNoise GaussianNoise(
        double stddev, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(stddev, seed, name, trainable, dtype);

    /// <summary>Multiplies by normal noise with mean 1 and variance rate/(1 − rate).</summary>
    /// <param name="rate">In [0, 1].</param>
    public GaussianDropout GaussianDropout(
        double rate, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(rate, seed, name, trainable, dtype);

    /// <summary>Dropout that keeps mean and variance of SELU's outputs.</summary>
    /// <param name="rate">In [0, 1].</param>
    public AlphaDropout AlphaDropout(
        double rate, Shape? noise_shape = null, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(rate, noise_shape, seed, name, trainable, dtype);

    /// <summary>Adds l1·Σ|x| + l2·Σx², divided by the batch size, to the loss.</summary>
    public ActivityRegularization ActivityRegularization(
        double l1 = 0.0, double l2 = 0.0, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(l1, l2, name, trainable, dtype);
}
