using System;
using System.Linq;
using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <summary>Starts a kernel uniform in ±factor·√(3 / inputs), which keeps the scale of what passes it.</summary>
/// <param name="factor">Multiplies the limits.</param>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class UniformUnitScaling(double factor = 1.0, long? seed = null) : VariableInitializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype)
    {
        var inputs = shape.dims.SkipLast(1).Aggregate(1.0, (product, d) => product * d);
        var limit = Math.Sqrt(3 / Math.Max(inputs, 1.0)) * factor;
        return RandomValues.Uniform(shape, -limit, limit, dtype, seed);
    }
}
