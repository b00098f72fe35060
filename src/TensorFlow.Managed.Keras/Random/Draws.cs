using static Tensorflow.Binding;

namespace Tensorflow.Keras;

/// <summary>Random tensors from stateless draws, as Keras 3 makes them.</summary>
internal static class Draws
{
    /// <summary>Uniform in [minval, maxval), the bounds rounded to float32.</summary>
    public static Tensor Uniform(Shape shape, double minval, double maxval, TF_DataType dtype, DrawSeed seed) =>
        tf.random.stateless_uniform(shape, seed.Pair(), (float)minval, (float)maxval, dtype);

    public static Tensor Normal(Shape shape, double mean, double stddev, TF_DataType dtype, DrawSeed seed) =>
        tf.random.stateless_normal(shape, seed.Pair(), mean, stddev, dtype);

    public static Tensor TruncatedNormal(Shape shape, double mean, double stddev, TF_DataType dtype, DrawSeed seed) =>
        tf.random.stateless_truncated_normal(shape, seed.Pair(), mean, stddev, dtype);

    /// <summary>Whole numbers in [minval, maxval), drawn as uniform floats and rounded down.</summary>
    public static Tensor Integers(Shape shape, int minval, int maxval, TF_DataType dtype, DrawSeed seed) =>
        tf.random.stateless_uniform(shape, seed.Pair(), minval, maxval, dtype);

    /// <summary>The slices along an axis, sorted by uniform numbers.</summary>
    public static Tensor Shuffled(Tensor x, int axis, DrawSeed seed)
    {
        var place = axis < 0 ? axis + x.ndim : axis;
        var count = tf.shape(x)[place];
        var keys = tf.random.stateless_uniform(tf.reshape(count, 1), seed.Pair(), 0f, 1f);
        return tf.gather(x, tf.math.top_k(-keys, count)[1], axis: place);
    }

    /// <summary>Elements are 0 with probability rate, else divided by 1 − rate.</summary>
    /// <param name="noiseShape">The shape of what is drawn, broadcast to that of x; null: that of x.</param>
    public static Tensor Dropout(Tensor x, double rate, DrawSeed seed, Operand? noiseShape = null)
    {
        if (rate <= 0)
        {
            return x;
        }

        var keep = tf.greater_equal(
            tf.random.stateless_uniform(noiseShape ?? tf.shape(x), seed.Pair(), 0f, 1f, x.dtype), (float)rate);
        return tf.where_v2(keep, x * (1.0 / (1.0 - rate)), tf.zeros_like(x));
    }
}
