using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Marks the time steps (batch, time, features) whose features all have one value as not counting.</summary>
public sealed class Masking : Layer
{
    private readonly double _maskValue;

    /// <summary>A layer that masks.</summary>
    /// <param name="mask_value">The value of features that do not count.</param>
    public Masking(
        double mask_value = 0.0, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_maskValue, SupportsMasking) = (mask_value, true);

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, MaskArgs? mask) =>
        tf.reduce_any(tf.not_equal(inputs.Single, _maskValue), -1);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["mask_value"] = _maskValue,
    };

    internal static Masking FromConfig(LayerReader c) =>
        new(c.Number("mask_value", 0), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        return x * tf.cast(tf.reduce_any(tf.not_equal(x, _maskValue), -1, keepdims: true), x.dtype);
    }
}
