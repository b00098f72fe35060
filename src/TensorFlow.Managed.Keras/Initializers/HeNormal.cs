using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Truncated normal random numbers of variance 2/fan_in (He et al. 2015).</summary>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class HeNormal(long? seed = null) : VarianceScaling(2.0, "fan_in", "truncated_normal", seed)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => SeedConfig();
}
