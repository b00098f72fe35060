using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The shape of a random mask: that of the input, or given in part.</summary>
internal static class NoiseShape
{
    /// <summary>The sizes for that input.</summary>
    /// <param name="given">-1 stands for the input's own size; null: all of them.</param>
    public static Tensor For(Tensor x, Shape? given)
    {
        var sizes = tf.shape(x);
        if (given is null)
        {
            return sizes;
        }

        var parts = given.dims.Select((d, i) => d < 0 ? sizes[i] : tf.constant((int)d)).ToArray();
        return tf.stack(parts);
    }

    /// <summary>Refuses a size that is neither unknown nor positive.</summary>
    /// <exception cref="ValueError">There is one.</exception>
    public static Shape? Checked(Shape? given)
    {
        for (var i = 0; i < (given?.ndim ?? 0); i++)
        {
            if (given![i] == 0)
            {
                throw new ValueError("Invalid value received for argument `noise_shape`. Expected all dimensions to be "
                    + $"positive integers or None. Received negative or zero value at index {i}: {given[i]}");
            }
        }

        return given;
    }
}
