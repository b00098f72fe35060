using System;

namespace Tensorflow;

/// <summary>Starts a kernel uniform in ±√(6 / (fan_in + fan_out)) (Glorot and Bengio 2010); for floats the default.</summary>
/// <param name="seed">The op seed; null follows the graph's.</param>
public sealed class GlorotUniform(long? seed = null) : IInitializer
{
    /// <inheritdoc/>
    public Tensor Apply(Shape shape, TF_DataType dtype)
    {
        var (fanIn, fanOut) = Fans.Of(shape);
        var limit = Math.Sqrt(3.0 * (1.0 / Math.Max(1.0, (fanIn + fanOut) / 2.0)));
        return Ops.Random.RandomValues.Uniform(shape, -limit, limit, dtype, seed);
    }
}
