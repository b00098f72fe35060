using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Normal random numbers.</summary>
/// <param name="mean">Their mean.</param>
/// <param name="stddev">Their standard deviation.</param>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class RandomNormal(double mean = 0.0, double stddev = 0.05, long? seed = null) : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Draws.Normal(shape, mean, stddev, dtype, this.seed);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new(base.get_config()) { ["mean"] = mean, ["stddev"] = stddev };
}
