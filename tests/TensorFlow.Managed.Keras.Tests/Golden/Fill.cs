using System;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>The recorder's made-up data (golden_io.fill): multiples of 1/64 in [-2, 2].</summary>
internal static class Fill
{
    public static Tensor Of(Shape shape, uint salt)
    {
        var count = shape.dims.Aggregate(1L, (n, d) => n * d);
        var values = Enumerable.Range(0, (int)count).Select(i => Value((uint)i + 1 + (1000 * salt))).ToArray();
        return tf.reshape(tf.constant(values), shape);
    }

    /// <summary>The recorder's made-up whole numbers from 0 up to, without, a limit (golden_io.ints).</summary>
    public static Tensor Whole(Shape shape, int limit, uint salt)
    {
        var count = shape.dims.Aggregate(1L, (n, d) => n * d);
        var values = Enumerable.Range(0, (int)count)
            .Select(i => Math.Abs((int)(Mixed((uint)i + 1 + (1000 * salt)) % 65521) - 32760) % limit).ToArray();
        return tf.reshape(tf.constant(values), shape);
    }

    private static float Value(uint i) => ((int)(Mixed(i) % 257) - 128) / 64f;

    private static uint Mixed(uint i)
    {
        var x = i * 2654435761;
        x = (x ^ (x >> 15)) * 2246822519;
        x = (x ^ (x >> 13)) * 3266489917;
        return x ^ (x >> 16);
    }
}
