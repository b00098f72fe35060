using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Vectors made to have length 1.</summary>
internal static class UnitVectors
{
    /// <summary>x over its length along axes; shorter than epsilon: over epsilon.</summary>
    /// <param name="axis">Null: x is one vector.</param>
    public static Tensor Along(Tensor x, Axis? axis, double epsilon = Numbers.Epsilon)
    {
        var squares = tf.reduce_sum(tf.square(x), axis, keepdims: true);
        return x * tf.minimum(tf.rsqrt(squares), 1.0 / epsilon);
    }
}
