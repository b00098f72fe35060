using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Gradients that are too long are cut to size.</summary>
internal static class Clipping
{
    public static Tensor[] Of(OptimizerSettings settings, Tensor[] grads)
    {
        if (settings.clipnorm is { } norm && norm > 0)
        {
            return [.. grads.Select(g => ByNorm(g, norm))];
        }

        if (settings.global_clipnorm is { } all && all > 0)
        {
            return ByGlobalNorm(grads, all);
        }

        return settings.clipvalue is { } value
            ? [.. grads.Select(g => Activations.Clip.Between(g, -value, value))]
            : grads;
    }

    // the length of a zero gradient is taken without a root, whose slope would be infinite
    private static Tensor ByNorm(Tensor gradient, double norm)
    {
        var squares = tf.reduce_sum(tf.square(gradient));
        var isLong = tf.greater(squares, 0.0);
        var length = tf.where_v2(isLong, tf.sqrt(tf.where_v2(isLong, squares, tf.ones_like(squares))), squares);
        return gradient * norm / tf.maximum(length, norm);
    }

    private static Tensor[] ByGlobalNorm(Tensor[] grads, double norm)
    {
        var squares = grads.Select(g => tf.reduce_sum(tf.square(g))).Aggregate((a, b) => a + b);
        var length = tf.sqrt(squares);
        var scale = tf.minimum(1.0 / length, 1.0 / norm) * norm;

        // an infinite length makes the scale, and so the weights, NaN
        scale += length - length;
        return [.. grads.Select(g => g * scale)];
    }
}
