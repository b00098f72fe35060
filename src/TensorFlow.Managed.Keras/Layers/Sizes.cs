using System;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Shapes of which a part is known only when values come.</summary>
internal static class Sizes
{
    /// <summary>The tensor in a shape whose unknown sizes are read from a run.</summary>
    /// <param name="sizes">-1 is unknown.</param>
    /// <param name="read">The sizes as a vector, for more than one unknown.</param>
    public static Tensor Reshape(Tensor x, long[] sizes, Func<Tensor> read)
    {
        if (sizes.Count(s => s < 0) <= 1 && !sizes.Contains(0))
        {
            return tf.reshape(x, (Shape)sizes);
        }

        return tf.ensure_shape(tf.reshape(x, read()), sizes);
    }

    /// <summary>Each slice along an axis so many times in a row.</summary>
    public static Tensor Repeat(Tensor x, int axis, int times)
    {
        var (tiles, factors) = (Ones(x.ndim + 1), Ones(x.ndim));
        (tiles[axis + 1], factors[axis]) = (times, times);
        var sizes = x.shape.dims.Select((d, i) => d < 0 ? d : d * factors[i]).ToArray();
        return Reshape(tf.tile(tf.expand_dims(x, axis + 1), tiles), sizes, () => tf.shape(x) * tf.constant(factors));
    }

    private static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];
}
