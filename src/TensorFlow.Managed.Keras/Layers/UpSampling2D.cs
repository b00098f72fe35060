using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Each row and column of images (batch, height, width, channels) several times.</summary>
public sealed class UpSampling2D : Layer
{
    private readonly (int Rows, int Columns) _size;
    private readonly string _interpolation;

    /// <summary>A layer that enlarges images.</summary>
    /// <param name="size">How often rows and columns are repeated; null: twice.</param>
    /// <param name="data_format">"channels_last" or null.</param>
    /// <param name="interpolation">Only "nearest" can be computed.</param>
    public UpSampling2D(
        Shape? size = null, string? data_format = null, string interpolation = "nearest", string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        ChannelsLast.Check(data_format, Name);
        int[] sizes = size ?? 2;
        _size = sizes.Length switch
        {
            1 => (sizes[0], sizes[0]),
            2 => (sizes[0], sizes[1]),
            _ => throw new ValueError("The `size` argument must be a tuple of 2 integers. "
                + $"Received size={KerasText.Shape(sizes)}"),
        };
        (_interpolation, InputSpec) = (interpolation, new InputSpec(ndim: 4));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["size"] = new[] { _size.Rows, _size.Columns },
        ["data_format"] = ChannelsLast.Name,
        ["interpolation"] = _interpolation,
    };

    internal static UpSampling2D FromConfig(LayerReader c) => new(
        c.ShapeOrNull("size"), c.TextOrNull("data_format"), c.Text("interpolation", "nearest"), c.Name, c.Trainable,
        c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        _interpolation == "nearest"
            ? Sizes.Repeat(Sizes.Repeat(inputs.Single, 1, _size.Rows), 2, _size.Columns)
            : throw new UnimplementedError($"Layer '{Name}': UpSampling2D resizes by repeating only. Expected "
                + $"interpolation='nearest'. Received: interpolation='{_interpolation}'");
}
