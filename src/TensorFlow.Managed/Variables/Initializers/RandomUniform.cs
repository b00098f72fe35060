using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <summary>Starts a variable uniform in [minval, maxval).</summary>
/// <param name="minval">Lowest value.</param>
/// <param name="maxval">Upper bound, excluded; null is 1.</param>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class RandomUniform(double minval = 0, double? maxval = null, long? seed = null) : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype) => dtype.is_integer()
        ? RandomValues.Uniform(shape, (long)minval, maxval is { } top ? (long)top : null, dtype, seed)
        : RandomValues.Uniform(shape, minval, maxval ?? 1.0, dtype, seed);
}
