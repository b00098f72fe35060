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

    private static float Value(uint i)
    {
        var x = i * 2654435761;
        x = (x ^ (x >> 15)) * 2246822519;
        x = (x ^ (x >> 13)) * 3266489917;
        x ^= x >> 16;
        return ((int)(x % 257) - 128) / 64f;
    }
}
