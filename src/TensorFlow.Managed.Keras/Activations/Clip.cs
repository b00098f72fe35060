using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

/// <summary>tf.clip_by_value as TensorFlow builds it: the gradient passes where x meets a bound.</summary>
internal static class Clip
{
    public static Tensor Between(Tensor x, double low, double high) => tf.maximum(tf.minimum(x, high), low);
}
