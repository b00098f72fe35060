using System.Collections.Generic;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Regularizers;

/// <summary>A penalty on a tensor that is added to the loss; a name stands for one with its defaults.</summary>
public abstract class Regularizer : IRegularizer
{
    /// <summary>The regularizer of Keras's name: "l1", "l2", "l1l2".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static implicit operator Regularizer(string name) => RegularizerTable.All.Get(name);

    /// <inheritdoc/>
    public abstract Tensor Apply(Tensor x);

    /// <inheritdoc/>
    public abstract Dictionary<string, object?> get_config();

    private protected static double Checked(double factor, string name) => factor >= 0 && double.IsFinite(factor)
        ? factor
        : throw new ValueError($"Invalid value for argument `{name}`: expected a non-negative float. "
            + $"Received: {name}={ConfigText.Number(factor)}");
}
