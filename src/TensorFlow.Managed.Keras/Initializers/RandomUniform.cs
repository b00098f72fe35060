using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Uniform random numbers in [minval, maxval).</summary>
/// <param name="minval">Their lower bound.</param>
/// <param name="maxval">Their upper bound.</param>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class RandomUniform(double minval = -0.05, double maxval = 0.05, long? seed = null)
    : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Draws.Uniform(shape, minval, maxval, dtype, this.seed);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new(base.get_config()) { ["minval"] = minval, ["maxval"] = maxval };
}
