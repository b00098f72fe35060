using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Takes rows and columns from the edges of images (batch, height, width, channels).</summary>
public sealed class Cropping2D : Layer
{
    private readonly Borders _cropping;

    /// <summary>A layer that narrows images.</summary>
    /// <param name="cropping">How many rows and columns; null: none.</param>
    /// <param name="data_format">"channels_last" or null.</param>
    public Cropping2D(
        Borders? cropping = null, string? data_format = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        ChannelsLast.Check(data_format, Name);
        (_cropping, InputSpec) = (cropping ?? 0, new InputSpec(ndim: 4));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["cropping"] = _cropping.ToConfig(),
        ["data_format"] = ChannelsLast.Name,
    };

    internal static Cropping2D FromConfig(LayerReader c) => new(
        c.BordersOrNull("cropping"), c.TextOrNull("data_format"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var (x, c) = (inputs.Single, _cropping);
        if (TooSmall(x.shape[1], c.Top + c.Bottom) || TooSmall(x.shape[2], c.Left + c.Right))
        {
            throw new ValueError("Values in `cropping` argument should be smaller than the corresponding spatial "
                + $"dimension of the input. Received: input_shape={KerasText.Shape(x.shape)}, "
                + $"cropping=(({c.Top}, {c.Bottom}), ({c.Left}, {c.Right}))");
        }

        return x[Slice.All, Inside(c.Top, c.Bottom), Inside(c.Left, c.Right), Slice.All];
    }

    private static bool TooSmall(long size, int cropped) => size >= 0 && size <= cropped;

    private static Slice Inside(int before, int after) => new(before, after == 0 ? null : -after);
}
