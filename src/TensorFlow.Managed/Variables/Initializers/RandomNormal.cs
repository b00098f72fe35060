using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <summary>Starts a variable at normal random numbers.</summary>
/// <param name="mean">Their mean.</param>
/// <param name="stddev">Their standard deviation.</param>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class RandomNormal(double mean = 0.0, double stddev = 1.0, long? seed = null) : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype) =>
        RandomValues.Normal(shape, mean, stddev, dtype, seed);
}
