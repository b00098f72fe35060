using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Uniform random numbers in ±√(6/fan_in) (He et al. 2015).</summary>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class HeUniform(long? seed = null) : VarianceScaling(2.0, "fan_in", "uniform", seed)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => SeedConfig();
}
