using static Tensorflow.Binding;

namespace Tensorflow.Keras.Initializers;

/// <summary>gain on the diagonal of a matrix, zeros elsewhere.</summary>
/// <param name="gain">The value on the diagonal.</param>
public sealed class Identity(double gain = 1.0) : Initializer
{
    /// <inheritdoc/>
    /// <exception cref="ValueError">The shape is not that of a matrix.</exception>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        if (shape.ndim != 2)
        {
            throw new ValueError("Identity matrix initializer can only be used for 2D matrices. "
                + $"Received: shape={shape} of rank {shape.ndim}.");
        }

        var values = new double[shape[0], shape[1]];
        for (var i = 0; i < System.Math.Min(shape[0], shape[1]); i++)
        {
            values[i, i] = gain;
        }

        return tf.constant(values, dtype);
    }
}
