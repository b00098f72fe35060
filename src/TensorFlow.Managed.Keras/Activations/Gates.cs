using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

/// <summary>Activations that multiply x by a gate between 0 and 1.</summary>
internal static class Gates
{
    /// <summary>x·Φ(x) with the normal distribution function, or with a tanh in its place.</summary>
    public static Tensor Gelu(Tensor x, bool approximate = false) => tf.nn.gelu(x, approximate);

    /// <summary>x·σ(x).</summary>
    public static Tensor Silu(Tensor x) => tf.nn.silu(x);

    /// <summary>x·min(max(x + 3, 0), 6)/6.</summary>
    public static Tensor HardSilu(Tensor x) => x * Saturating.HardSigmoid(x);

    /// <summary>x·tanh(ln(1 + eˣ)).</summary>
    public static Tensor Mish(Tensor x) => x * tf.tanh(tf.nn.softplus(x));

    /// <summary>The first half along an axis times the sigmoid of the second half.</summary>
    public static Tensor Glu(Tensor x, int axis = -1)
    {
        var size = x.shape[axis < 0 ? axis + x.ndim : axis];
        if (size >= 0 && size % 2 != 0)
        {
            throw new ValueError($"axis size must be divisible by 2. Received: x.shape={x.shape} with axis={axis}");
        }

        var halves = tf.split(x, 2, axis);
        return halves[0] * tf.sigmoid(halves[1]);
    }
}
