namespace Tensorflow;

/// <summary>Starts a kernel truncated normal with variance 1 / fan_in (LeCun et al. 1998).</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class LecunNormal(long? seed = null) : VarianceScaling(1.0, "fan_in", "truncated_normal", seed);
