using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Regularizers;

/// <summary>l1·Σ|x| + l2·Σx².</summary>
/// <param name="l1">The factor of the sizes, at least 0.</param>
/// <param name="l2">The factor of the squares, at least 0.</param>
public sealed class L1L2(double l1 = 0.0, double l2 = 0.0) : Regularizer
{
    private readonly double _l1 = Checked(l1, nameof(l1));
    private readonly double _l2 = Checked(l2, nameof(l2));

    /// <inheritdoc/>
    public override Tensor Apply(Tensor x)
    {
        var total = tf.zeros(Shape.Scalar, x.dtype);
        total = _l1 == 0 ? total : total + (tf.reduce_sum(tf.abs(x)) * _l1);
        return _l2 == 0 ? total : total + (tf.reduce_sum(tf.square(x)) * _l2);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["l1"] = _l1, ["l2"] = _l2 };
}
