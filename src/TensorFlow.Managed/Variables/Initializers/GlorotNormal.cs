namespace Tensorflow;

/// <summary>Starts a kernel truncated normal with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010).</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class GlorotNormal(long? seed = null) : VarianceScaling(1.0, "fan_avg", "truncated_normal", seed);
