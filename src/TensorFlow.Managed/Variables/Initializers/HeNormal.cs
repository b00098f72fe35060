namespace Tensorflow;

/// <summary>Starts a kernel truncated normal with variance 2 / fan_in (He et al. 2015).</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class HeNormal(long? seed = null) : VarianceScaling(2.0, "fan_in", "truncated_normal", seed);
