using static Tensorflow.Binding;

namespace Tensorflow.Keras.Constraints;

/// <summary>Lengths of vectors along axes, and vectors of unit length.</summary>
internal static class Norms
{
    /// <summary>√Σx² along the axes, which stay with size 1.</summary>
    public static Tensor Along(Tensor x, Axis axis) =>
        tf.sqrt(tf.reduce_sum(tf.square(x), axis: axis, keepdims: true));

    /// <summary>Axes as get_config writes them: a number where one was given.</summary>
    public static object Written(Axis axis) => axis.IsScalar ? axis[0] : axis.axis;

    /// <summary>x·min(1/√Σx², 1/epsilon) along an axis.</summary>
    public static Tensor Normalize(Tensor x, int axis) =>
        x * tf.minimum(tf.rsqrt(tf.reduce_sum(tf.square(x), axis: axis, keepdims: true)), 1.0 / Numbers.Epsilon);
}
