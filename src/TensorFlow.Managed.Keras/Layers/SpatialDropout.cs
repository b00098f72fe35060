using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Dropout of whole channels: what a channel holds along the axes between batch and channels goes at once.
/// </summary>
public abstract class SpatialDropout : RandomLayer
{
    private protected SpatialDropout(
        int rank, double rate, long? seed, string? name, bool trainable, TF_DataType dtype)
        : base(rate, "rate", seed, name, trainable, dtype) => InputSpec = new InputSpec(ndim: rank);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["rate"] = Amount,
        ["seed"] = Seed,
        ["name"] = Name,
        ["dtype"] = DType.as_numpy_name(),
    };

    private protected override Tensor Disturb(Tensor x, SeedGenerator generator)
    {
        long[] sizes = [-1, .. Enumerable.Repeat(1L, x.ndim - 2), -1];
        return Draws.Dropout(x, Amount, generator, NoiseShape.For(x, sizes));
    }
}
