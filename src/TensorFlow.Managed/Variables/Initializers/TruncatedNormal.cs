using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <summary>Starts a variable at normal random numbers no further than two deviations from the mean.</summary>
/// <param name="mean">Their mean before truncation.</param>
/// <param name="stddev">Their standard deviation before truncation.</param>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class TruncatedNormal(double mean = 0.0, double stddev = 1.0, long? seed = null) : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype) =>
        RandomValues.Truncated(shape, mean, stddev, dtype, seed);
}
