namespace Tensorflow;

/// <summary>Starts a kernel uniform in ±√(6 / fan_in) (He et al. 2015).</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class HeUniform(long? seed = null) : VarianceScaling(2.0, "fan_in", "uniform", seed);
