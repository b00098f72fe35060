using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>values[0] up to boundaries[0], values[1] up to boundaries[1], ..., the last value beyond.</summary>
/// <param name="boundaries">Numbers of steps, ascending; a boundary itself still has the value before it.</param>
/// <param name="values">One more than there are boundaries.</param>
/// <exception cref="ValueError">The counts do not fit.</exception>
public sealed class PiecewiseConstantDecay(double[] boundaries, double[] values, string name = "PiecewiseConstant")
    : LearningRateSchedule
{
    private readonly double[] _values = values.Length == boundaries.Length + 1 ? values : throw new ValueError(
        "The length of boundaries should be 1 less than the length of values. Received: "
        + $"boundaries=[{string.Join(", ", boundaries)}] of length {boundaries.Length}, and "
        + $"values=[{string.Join(", ", values)}] of length {values.Length}.");

    /// <inheritdoc/>
    public override Tensor Call(Operand step)
    {
        var x = Float(step);
        var rate = tf.constant((float)_values[^1]);
        for (var i = boundaries.Length - 1; i >= 0; i--)
        {
            rate = tf.where_v2(tf.less_equal(x, boundaries[i]), (float)_values[i], rate);
        }

        return rate;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["boundaries"] = boundaries.Cast<object?>().ToArray(),
        ["values"] = _values.Cast<object?>().ToArray(),
        ["name"] = name,
    };
}
