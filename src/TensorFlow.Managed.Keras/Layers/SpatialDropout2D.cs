using System.Collections.Generic;

namespace Tensorflow.Keras.Layers;

/// <summary>Dropout of whole channels of (batch, height, width, channels).</summary>
public sealed class SpatialDropout2D : SpatialDropout
{
    /// <summary>A dropout layer for images.</summary>
    /// <param name="rate">In [0, 1].</param>
    /// <param name="data_format">"channels_last" or null.</param>
    /// <param name="seed">Null: drawn from Python's random now.</param>
    public SpatialDropout2D(
        double rate, string? data_format = null, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(4, rate, seed, name, trainable, dtype) => ChannelsLast.Check(data_format, Name);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["data_format"] = ChannelsLast.Name,
    };

    internal static SpatialDropout2D FromConfig(LayerReader c) => new(
        c.Number("rate"), c.TextOrNull("data_format"), c.WholeOrNull("seed"), c.Name, c.Trainable, c.DType);
}
