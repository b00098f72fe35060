using static Tensorflow.Binding;

namespace Tensorflow.Keras;

/// <summary>
/// What decides a draw: a whole number (the same values each time), a generator (others each time), or nothing (the
/// global generator).
/// </summary>
public readonly struct DrawSeed
{
    private readonly long? _seed;
    private readonly SeedGenerator? _generator;

    private DrawSeed(long? seed, SeedGenerator? generator) => (_seed, _generator) = (seed, generator);

    /// <summary>The same values each time.</summary>
    public static implicit operator DrawSeed(int seed) => new(seed, null);

    /// <summary>The same values each time.</summary>
    public static implicit operator DrawSeed(long seed) => new(seed, null);

    /// <summary>Values that a generator decides.</summary>
    public static implicit operator DrawSeed(SeedGenerator generator) => new(null, generator);

    /// <summary>The seed pair, int32 [2].</summary>
    internal Tensor Pair() => _seed is { } seed
        ? tf.constant(DefaultSeed.Pair(seed))
        : (_generator ?? SeedGenerator.Global).next();
}
