using System;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Constraints;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>Losses of numbers and distributions: one number a sample, from the last axis.</summary>
internal static class Regressions
{
    public static Tensor MeanSquaredError(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => tf.square(t - p));

    public static Tensor MeanAbsoluteError(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => tf.abs(t - p));

    /// <summary>In percent of |y_true|, or of 1e-7 where that is less.</summary>
    public static Tensor MeanAbsolutePercentageError(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => tf.abs((t - p) / tf.maximum(tf.abs(t), Numbers.Epsilon))) * 100.0;

    public static Tensor MeanSquaredLogarithmicError(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => tf.square(Logarithm(p) - Logarithm(t)));

    /// <summary>e²/2 up to |e| = delta, delta·|e| − delta²/2 beyond.</summary>
    public static Tensor Huber(Tensor y_true, Tensor y_pred, double delta = 1.0) => Mean(y_true, y_pred, (t, p) =>
    {
        var error = p - t;
        var size = tf.abs(error);
        return tf.where_v2(
            tf.less_equal(size, delta), tf.square(error) * 0.5, (size * delta) - (0.5 * delta * delta));
    });

    /// <summary>ln cosh(y_pred − y_true).</summary>
    public static Tensor LogCosh(Tensor y_true, Tensor y_pred) => Mean(y_true, y_pred, static (t, p) =>
    {
        var error = p - t;
        return error + tf.nn.softplus(error * -2.0) - Math.Log(2);
    });

    public static Tensor Hinge(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => tf.maximum(1.0 - (Signs(t) * p), 0.0));

    public static Tensor SquaredHinge(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => tf.square(tf.maximum(1.0 - (Signs(t) * p), 0.0)));

    /// <summary>max(0, largest wrong − right + 1).</summary>
    public static Tensor CategoricalHinge(Tensor y_true, Tensor y_pred)
    {
        var target = tf.cast(y_true, y_pred.dtype);
        var right = tf.reduce_sum(target * y_pred, axis: -1);
        var wrong = tf.reduce_max((1.0 - target) * y_pred, axis: -1);
        return tf.maximum(wrong - right + 1.0, 0.0);
    }

    public static Tensor KLDivergence(Tensor y_true, Tensor y_pred)
    {
        var (t, p) = Ranks.Match(tf.cast(y_true, y_pred.dtype), y_pred);
        t = Clip.Between(t, Numbers.Epsilon, 1.0);
        p = Clip.Between(p, Numbers.Epsilon, 1.0);
        return tf.reduce_sum(t * tf.log(t / p), axis: -1);
    }

    public static Tensor Poisson(Tensor y_true, Tensor y_pred) =>
        Mean(y_true, y_pred, static (t, p) => p - (t * tf.log(p + Numbers.Epsilon)));

    /// <summary>Minus the cosine of the angle between both: −1 for the same direction.</summary>
    public static Tensor CosineSimilarity(Tensor y_true, Tensor y_pred, int axis = -1) =>
        -Cosine(y_true, y_pred, axis);

    /// <summary>The cosine of the angle between both: 1 for the same direction.</summary>
    public static Tensor Cosine(Tensor y_true, Tensor y_pred, int axis = -1)
    {
        var (t, p) = Ranks.Match(tf.cast(y_true, y_pred.dtype), y_pred);
        return tf.reduce_sum(Norms.Normalize(t, axis) * Norms.Normalize(p, axis), axis: axis);
    }

    /// <summary>1 − 2·Σ y_true·y_pred / (Σ y_true + Σ y_pred + 1e-7), over all axes unless told.</summary>
    public static Tensor Dice(Tensor y_true, Tensor y_pred, Axis? axis = null)
    {
        var target = tf.cast(y_true, y_pred.dtype);
        var both = tf.reduce_sum(target * y_pred, axis: axis);
        var all = tf.reduce_sum(target, axis: axis) + tf.reduce_sum(y_pred, axis: axis) + Numbers.Epsilon;
        return 1.0 - (both * 2.0 / all);
    }

    private static Tensor Mean(Tensor y_true, Tensor y_pred, Func<Tensor, Tensor, Tensor> error)
    {
        var (target, predicted) = Ranks.Match(tf.cast(y_true, y_pred.dtype), y_pred);
        return tf.reduce_mean(error(target, predicted), axis: -1);
    }

    private static Tensor Logarithm(Tensor x) => tf.log(tf.maximum(x, Numbers.Epsilon) + 1.0);

    // labels 0 and 1, if there are no others, become −1 and 1
    private static Tensor Signs(Tensor labels)
    {
        var isBinary = tf.reduce_all(tf.logical_or(tf.equal(labels, 0.0), tf.equal(labels, 1.0)));
        return tf.where_v2(isBinary, (labels * 2.0) - 1.0, labels);
    }
}
