using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Regularizers;

/// <summary>l1·Σ|x|.</summary>
/// <param name="l1">The factor, at least 0; rounded to float32, as in Keras.</param>
public sealed class L1(double l1 = 0.01) : Regularizer
{
    private readonly float _l1 = (float)Checked(l1, nameof(l1));

    /// <inheritdoc/>
    public override Tensor Apply(Tensor x) => tf.reduce_sum(tf.abs(x)) * _l1;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["l1"] = (double)_l1 };
}
