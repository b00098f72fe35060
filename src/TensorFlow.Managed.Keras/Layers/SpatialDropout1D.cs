namespace Tensorflow.Keras.Layers;

/// <summary>Dropout of whole channels of (batch, time, channels).</summary>
/// <param name="rate">In [0, 1].</param>
/// <param name="seed">Null: drawn from Python's random now.</param>
public sealed class SpatialDropout1D(
    double rate, long? seed = null, string? name = null, bool trainable = true,
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : SpatialDropout(3, rate, seed, name, trainable, dtype)
{
    internal static SpatialDropout1D FromConfig(LayerReader c) =>
        new(c.Number("rate"), c.WholeOrNull("seed"), c.Name, c.Trainable, c.DType);
}
