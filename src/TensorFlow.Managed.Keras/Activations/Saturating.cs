using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

/// <summary>Activations that level off, and the exponential.</summary>
internal static class Saturating
{
    /// <summary>1/(1 + e⁻ˣ); a cross-entropy of it computes from x.</summary>
    public static Tensor Sigmoid(Tensor x) => LogitsBehind.Keep(tf.sigmoid(x), x);

    public static Tensor Exponential(Tensor x) => tf.exp(x);

    /// <summary>min(max(x + 3, 0), 6)/6.</summary>
    public static Tensor HardSigmoid(Tensor x) => tf.nn.relu6(x + 3.0) / 6.0;

    /// <summary>0 up to −1, 1 from 1, (x + 1)/2 between.</summary>
    public static Tensor SparseSigmoid(Tensor x) => tf.where_v2(
        tf.less_equal(x, -1.0), tf.zeros_like(x),
        tf.where_v2(tf.greater_equal(x, 1.0), tf.ones_like(x), (x + 1.0) * 0.5));

    public static Tensor LogSigmoid(Tensor x) => -tf.nn.softplus(-x);

    public static Tensor Tanh(Tensor x) => tf.tanh(x);

    public static Tensor HardTanh(Tensor x) => Clip.Between(x, -1.0, 1.0);

    public static Tensor TanhShrink(Tensor x) => x - tf.tanh(x);

    /// <summary>x/(1 + |x|).</summary>
    public static Tensor Softsign(Tensor x) => tf.nn.softsign(x);
}
