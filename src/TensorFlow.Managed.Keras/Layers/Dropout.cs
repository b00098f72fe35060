using System.Collections.Generic;

namespace Tensorflow.Keras.Layers;

/// <summary>Sets inputs to 0 with probability rate, and divides the others by 1 − rate.</summary>
public sealed class Dropout : RandomLayer
{
    private readonly Shape? _noiseShape;

    /// <summary>A dropout layer.</summary>
    /// <param name="rate">In [0, 1].</param>
    /// <param name="noise_shape">The shape of the mask, 1 where it is shared, -1 for the input's own size.</param>
    /// <param name="seed">Null: drawn from Python's random now.</param>
    /// <exception cref="ValueError">rate is not in [0, 1].</exception>
    public Dropout(
        double rate, Shape? noise_shape = null, long? seed = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(rate, "rate", seed, name, trainable, dtype) => _noiseShape = NoiseShape.Checked(noise_shape);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["noise_shape"] = ConfigText.Sizes(_noiseShape),
    };

    internal static Dropout FromConfig(LayerReader c) => new(
        c.Number("rate"), c.ShapeOrNull("noise_shape"), c.WholeOrNull("seed"), c.Name, c.Trainable, c.DType);

    private protected override Tensor Disturb(Tensor x, SeedGenerator generator) =>
        Draws.Dropout(x, Amount, generator, NoiseShape.For(x, _noiseShape));
}
