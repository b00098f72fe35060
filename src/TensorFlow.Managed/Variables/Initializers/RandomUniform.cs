using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <summary>Starts a variable uniform in [minval, maxval).</summary>
/// <param name="minval">Lowest value.</param>
/// <param name="maxval">Upper bound, excluded.</param>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class RandomUniform(double minval = 0, double maxval = 1, long? seed = null) : IInitializer
{
    /// <inheritdoc/>
    public Tensor Apply(Shape shape, TF_DataType dtype) => RandomValues.Uniform(shape, minval, maxval, dtype, seed);
}
