using System;
using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Initializers;

/// <summary>A random matrix with orthonormal rows or columns, of the QR decomposition of a normal one.</summary>
/// <param name="gain">Multiplies it.</param>
/// <param name="seed">Decides it; null: drawn from Python's random now.</param>
public sealed class Orthogonal(double gain = 1.0, long? seed = null) : RandomInitializer(seed)
{
    /// <inheritdoc/>
    /// <exception cref="ValueError">The shape has less than two dimensions.</exception>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        if (shape.ndim < 2)
        {
            throw new ValueError("The tensor to initialize must be at least two-dimensional. Received: "
                + $"shape={shape} of rank {shape.ndim}.");
        }

        var (rows, columns) = (shape.dims[..^1].Aggregate(1L, (product, d) => product * d), shape[^1]);
        var (height, width) = ((int)Math.Max(rows, columns), (int)Math.Min(rows, columns));
        var drawn = Draws.Normal((height, width), 0.0, 1.0, dtype, this.seed);
        var wide = tf.cast(drawn, TF_DataType.TF_DOUBLE).numpy().ToArray<double>();
        var q = tf.reshape(tf.constant(Orthonormal.Columns(wide, height, width), dtype), (height, width));
        return tf.reshape(rows < columns ? tf.transpose(q) : q, shape) * gain;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["gain"] = gain };
}
