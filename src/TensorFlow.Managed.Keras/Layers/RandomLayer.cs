using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>A layer that disturbs its input at random where the model is trained, and passes it on elsewhere.</summary>
public abstract class RandomLayer : Layer
{
    private readonly string _what;

    private protected RandomLayer(
        double amount, string what, long? seed, string? name, bool trainable, TF_DataType dtype)
        : base(name, trainable, dtype)
    {
        if (!(amount is >= 0 and <= 1))
        {
            throw new ValueError($"Invalid value received for argument `{what}`. Expected a float value between 0 and "
                + $"1. Received: {what}={ConfigText.Number(amount)}");
        }

        (Amount, _what, Seed, SupportsMasking, Built) = (amount, what, seed, true, true);
        if (amount > 0)
        {
            Generator = new SeedGenerator(seed);
            TrackSeed(Generator.state);
        }
    }

    /// <summary>The generator of the draws; null where nothing is ever drawn.</summary>
    public SeedGenerator? Generator { get; }

    private protected double Amount { get; }

    private protected long? Seed { get; }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        [_what] = Amount,
        ["seed"] = Seed,
    };

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        training == true && Generator is not null ? Disturb(inputs.Single, Generator) : inputs;

    private protected abstract Tensor Disturb(Tensor x, SeedGenerator generator);
}
