using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Uniform random numbers in ±√(3/fan_in) (LeCun et al. 1998).</summary>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class LecunUniform(long? seed = null) : VarianceScaling(1.0, "fan_in", "uniform", seed)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => SeedConfig();
}
