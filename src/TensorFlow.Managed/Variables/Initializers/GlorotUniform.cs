namespace Tensorflow;

/// <summary>Starts a kernel uniform in ±√(6 / (fan_in + fan_out)) (Glorot and Bengio 2010).</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class GlorotUniform(long? seed = null) : VarianceScaling(1.0, "fan_avg", "uniform", seed);
