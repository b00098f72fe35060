using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Dropout that keeps mean and variance of SELU's outputs: what is dropped becomes SELU's lowest value (Klambauer et
/// al. 2017).
/// </summary>
public sealed class AlphaDropout : RandomLayer
{
    // −scale·alpha of SELU
    private const double Lowest = -1.6732632423543772848170429916717 * 1.0507009873554804934193349852946;

    private readonly Shape? _noiseShape;

    /// <summary>A dropout layer between SELUs.</summary>
    /// <param name="rate">In [0, 1].</param>
    /// <param name="noise_shape">The shape of the mask, 1 where it is shared, -1 for the input's own size.</param>
    /// <param name="seed">Null: drawn from Python's random now.</param>
    public AlphaDropout(
        double rate, Shape? noise_shape = null, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(rate, nameof(rate), seed, name, trainable, dtype) => _noiseShape = NoiseShape.Checked(noise_shape);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["noise_shape"] = ConfigText.Sizes(_noiseShape),
    };

    internal static AlphaDropout FromConfig(LayerReader c) => new(
        c.Number("rate"), c.ShapeOrNull("noise_shape"), c.WholeOrNull("seed"), c.Name, c.Trainable, c.DType);

    private protected override Tensor Disturb(Tensor x, SeedGenerator generator)
    {
        var drawn = tf.random.stateless_uniform(NoiseShape.For(x, _noiseShape), generator.next(), 0f, 1f, x.dtype);
        var kept = tf.cast(tf.greater_equal(drawn, (float)Amount), x.dtype);
        var scale = 1.0 / Math.Sqrt((1.0 - Amount) * (1.0 + (Amount * Lowest * Lowest)));
        var y = (x * kept) + ((1.0 - kept) * Lowest);
        return (y * scale) + (-scale * Lowest * Amount);
    }
}
