namespace Tensorflow;

/// <summary>Starts a kernel uniform in ±√(3 / fan_in) (LeCun et al. 1998).</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class LecunUniform(long? seed = null) : VarianceScaling(1.0, "fan_in", "uniform", seed);
