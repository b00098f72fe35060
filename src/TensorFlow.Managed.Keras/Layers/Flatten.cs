using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Each sample as one vector.</summary>
public sealed class Flatten : Layer
{
    /// <summary>A layer that makes vectors.</summary>
    /// <param name="data_format">"channels_last" or null.</param>
    public Flatten(
        string? data_format = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        ChannelsLast.Check(data_format, Name);
        InputSpec = new InputSpec(min_ndim: 1);
    }

    internal override bool IsPlain => true;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["data_format"] = ChannelsLast.Name,
    };

    internal static Flatten FromConfig(LayerReader c) =>
        new(c.TextOrNull("data_format"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        var own = x.shape.dims.Skip(1).ToArray();
        var size = own.Any(d => d < 0) ? -1 : own.Aggregate(1L, (a, b) => a * b);
        return Sizes.Reshape(x, [x.shape[0], size], () => tf.stack([tf.shape(x)[0], tf.constant((int)size)]));
    }
}
