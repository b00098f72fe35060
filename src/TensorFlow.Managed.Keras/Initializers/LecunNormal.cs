using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Truncated normal random numbers of variance 1/fan_in (LeCun et al. 1998).</summary>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class LecunNormal(long? seed = null) : VarianceScaling(1.0, "fan_in", "truncated_normal", seed)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => SeedConfig();
}
