using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

/// <summary>Activations that let the positive side through.</summary>
internal static class Rectifiers
{
    /// <summary>x above the threshold, cut off at max_value; below it negative_slope·(x − threshold).</summary>
    public static Tensor Relu(Tensor x, double negative_slope = 0, double? max_value = null, double threshold = 0)
    {
        if (negative_slope != 0 && max_value is null && threshold == 0)
        {
            return LeakyRelu(x, negative_slope);
        }

        var negative = negative_slope == 0 ? null : tf.nn.relu(threshold == 0 ? -x : -x + threshold);
        var y = threshold != 0 ? tf.where_v2(tf.greater(x, threshold), x, tf.zeros_like(x))
            : max_value == 6 ? tf.nn.relu6(x)
            : tf.nn.relu(x);
        if (max_value is { } top && (threshold != 0 || top != 6))
        {
            y = Clip.Between(y, 0.0, top);
        }

        return negative is null ? y : y - (negative * negative_slope);
    }

    public static Tensor Relu6(Tensor x) => tf.nn.relu6(x);

    public static Tensor LeakyRelu(Tensor x, double negative_slope = 0.2) =>
        tf.nn.leaky_relu(x, (float)negative_slope);

    /// <summary>x where positive, alpha·(eˣ − 1) elsewhere.</summary>
    public static Tensor Elu(Tensor x, double alpha = 1.0)
    {
        var y = tf.nn.elu(x);
        return alpha == 1 ? y : tf.where_v2(tf.greater(x, 0.0), y, y * alpha);
    }

    /// <summary>max(x, 0) + alpha·(e^(min(x, 0)/alpha) − 1).</summary>
    public static Tensor Celu(Tensor x, double alpha = 1.0) =>
        tf.maximum(x, 0.0) + (tf.expm1(tf.minimum(x, 0.0) / alpha) * alpha);

    public static Tensor Selu(Tensor x) => tf.nn.selu(x);

    public static Tensor Softplus(Tensor x) => tf.nn.softplus(x);

    /// <summary>x where its size is above the threshold, else 0.</summary>
    public static Tensor HardShrink(Tensor x, double threshold = 0.5) =>
        tf.where_v2(tf.greater(tf.abs(x), threshold), x, tf.zeros_like(x));

    /// <summary>x moved towards 0 by the threshold, 0 where that would change the sign.</summary>
    public static Tensor SoftShrink(Tensor x, double threshold = 0.5) => tf.where_v2(
        tf.greater(x, threshold), x - threshold,
        tf.where_v2(tf.less(x, -threshold), x + threshold, tf.zeros_like(x)));

    /// <summary>0 up to −1, (x + 1)²/4 up to 1, x from there.</summary>
    public static Tensor SparsePlus(Tensor x) => tf.where_v2(
        tf.less_equal(x, -1.0), tf.zeros_like(x), tf.where_v2(tf.less(x, 1.0), tf.pow(x + 1.0, 2.0) * 0.25, x));

    /// <summary>(x + √(x² + b)) / 2.</summary>
    public static Tensor Squareplus(Tensor x, double b = 4) => (x + tf.sqrt(tf.square(x) + b)) / 2.0;

    /// <summary>x above the threshold, default_value elsewhere.</summary>
    public static Tensor Threshold(Tensor x, double threshold, double default_value) =>
        tf.where_v2(tf.greater(x, threshold), x, default_value);
}
