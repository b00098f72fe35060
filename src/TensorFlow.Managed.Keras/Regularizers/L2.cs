using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Regularizers;

/// <summary>l2·Σx².</summary>
/// <param name="l2">The factor, at least 0.</param>
public sealed class L2(double l2 = 0.01) : Regularizer
{
    private readonly double _l2 = Checked(l2, nameof(l2));

    /// <inheritdoc/>
    public override Tensor Apply(Tensor x) => tf.reduce_sum(tf.square(x)) * _l2;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["l2"] = _l2 };
}
