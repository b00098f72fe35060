using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>Truncated normal random numbers of variance 2/(fan_in + fan_out) (Glorot and Bengio 2010).</summary>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public sealed class GlorotNormal(long? seed = null) : VarianceScaling(1.0, "fan_avg", "truncated_normal", seed)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => SeedConfig();
}
