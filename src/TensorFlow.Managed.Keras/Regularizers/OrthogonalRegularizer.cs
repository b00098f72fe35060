using System.Collections.Generic;
using Tensorflow.Keras.Constraints;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Regularizers;

/// <summary>factor times the mean size of the dot products of different rows, or columns, of unit length.</summary>
/// <param name="factor">The factor; rounded to float32, as in Keras.</param>
/// <param name="mode">"rows" or "columns".</param>
/// <exception cref="ValueError">There is no such mode.</exception>
public sealed class OrthogonalRegularizer(double factor = 0.01, string mode = "rows") : Regularizer
{
    private readonly float _factor = (float)Checked(factor, nameof(factor));

    private readonly string _mode = mode is "rows" or "columns" ? mode : throw new ValueError(
        "Invalid value for argument `mode`. Expected one of {\"rows\", \"columns\"}. Received: mode=" + mode);

    /// <inheritdoc/>
    /// <exception cref="ValueError">The tensor is no matrix.</exception>
    public override Tensor Apply(Tensor x)
    {
        if (x.ndim != 2)
        {
            throw new ValueError("Inputs to OrthogonalRegularizer must have rank 2. Received: inputs.shape="
                + x.shape);
        }

        var inRows = _mode == "rows";
        var unit = Norms.Normalize(x, inRows ? 1 : 0);
        var products = inRows ? tf.matmul(unit, tf.transpose(unit)) : tf.matmul(tf.transpose(unit), unit);
        var size = (int)x.shape[inRows ? 0 : 1];
        var different = 1.0 - new Initializers.Identity().Apply((size, size), x.dtype);
        var pairs = size * (size - 1.0) / 2.0;
        return tf.reduce_sum(tf.abs(products * different)) * 0.5 * _factor / pairs;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new() { ["factor"] = (double)_factor, ["mode"] = _mode };
}
