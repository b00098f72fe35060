using System.Collections.Generic;

namespace Tensorflow.Keras.Initializers;

/// <summary>An initializer of random numbers: always the same ones for a shape.</summary>
/// <param name="seed">Decides them; null: drawn from Python's random now.</param>
public abstract class RandomInitializer(long? seed) : Initializer
{
    private readonly long? _given = seed;

    /// <summary>The seed: as given, or as it was drawn when this was made.</summary>
    public long seed { get; } = seed ?? DefaultSeed.Draw();

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["seed"] = _given };
}
