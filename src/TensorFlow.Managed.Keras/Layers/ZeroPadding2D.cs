using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Zeros around images (batch, height, width, channels).</summary>
public sealed class ZeroPadding2D : Layer
{
    private readonly Borders _padding;

    /// <summary>A layer that widens images.</summary>
    /// <param name="padding">How many rows and columns; null: one on each side.</param>
    /// <param name="data_format">"channels_last" or null.</param>
    public ZeroPadding2D(
        Borders? padding = null, string? data_format = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        ChannelsLast.Check(data_format, Name);
        (_padding, InputSpec) = (padding ?? 1, new InputSpec(ndim: 4));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["padding"] = _padding.ToConfig(),
        ["data_format"] = ChannelsLast.Name,
    };

    internal static ZeroPadding2D FromConfig(LayerReader c) => new(
        c.BordersOrNull("padding"), c.TextOrNull("data_format"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        tf.pad(inputs.Single, new[,]
        {
            { 0, 0 }, { _padding.Top, _padding.Bottom }, { _padding.Left, _padding.Right }, { 0, 0 },
        });
}
