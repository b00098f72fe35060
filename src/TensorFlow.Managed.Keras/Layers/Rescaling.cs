using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>x·scale + offset, as floats whatever the input is.</summary>
public sealed class Rescaling : Layer
{
    private readonly NDArray _scale;
    private readonly NDArray _offset;

    /// <summary>A rescaling.</summary>
    /// <param name="scale">One number, or one a channel.</param>
    /// <param name="offset">One number, or one a channel; null: 0.</param>
    public Rescaling(
        NDArray scale, NDArray? offset = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_scale, _offset, SupportsMasking) = (scale, offset ?? 0.0, true);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["scale"] = ConfigText.Array(_scale),
        ["offset"] = ConfigText.Array(_offset),
    };

    internal static Rescaling FromConfig(LayerReader c) => new(
        c.ArrayOrNull("scale") ?? throw c.Missing("scale"), c.ArrayOrNull("offset"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        (tf.cast(inputs.Single, DType) * tf.constant(_scale.astype(DType))) + tf.constant(_offset.astype(DType));
}
