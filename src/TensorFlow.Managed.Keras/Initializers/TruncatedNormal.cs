using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Normal random numbers no further than two deviations from the mean.</summary>
/// <param name="mean">Their mean.</param>
/// <param name="stddev">Their standard deviation before the cut.</param>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class TruncatedNormal(double mean = 0.0, double stddev = 0.05, long? seed = null)
    : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Draws.TruncatedNormal(shape, mean, stddev, dtype, this.seed);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new(base.get_config()) { ["mean"] = mean, ["stddev"] = stddev };
}
