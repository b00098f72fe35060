using System.Collections.Generic;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>eˣ over its sum along some axes.</summary>
public sealed class Softmax : Layer
{
    // what is added to an input that a mask leaves out
    private const double Excluded = -1e9;

    private readonly Axis _axis;

    /// <summary>A softmax.</summary>
    /// <param name="axis">The axes along which the outputs sum to 1; null: the last.</param>
    public Softmax(
        Axis? axis = null, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_axis, SupportsMasking, Built) = (axis ?? -1, true, true);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["axis"] = ConfigText.Axis(_axis),
    };

    internal static Softmax FromConfig(LayerReader c) => new(c.AxisOrNull("axis"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        if ((optional_args as MaskArgs)?.Mask[0] is { } mask && mask.ndim == x.ndim)
        {
            x += (1.0 - tf.cast(mask, x.dtype)) * Excluded;
        }

        if (_axis.size == 1)
        {
            return Normalizing.Softmax(x, _axis);
        }

        var powers = tf.exp(x - tf.stop_gradient(tf.reduce_max(x, _axis, keepdims: true)));
        return powers / tf.reduce_sum(powers, _axis, keepdims: true);
    }
}
