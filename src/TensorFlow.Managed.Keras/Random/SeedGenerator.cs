using System;
using static Tensorflow.Binding;

namespace Tensorflow.Keras;

/// <summary>
/// Seeds for draws that differ from call to call: a variable [seed, draws so far] (golden/random/ALGORITHMS.md,
/// section 10).
/// </summary>
public sealed class SeedGenerator
{
    // what a global generator becomes after a draw: (x + 1)·5387 mod 933199, in both places
    private const long GlobalFactor = 5387;
    private const long GlobalModulus = 933199;

    [ThreadStatic]
    private static SeedGenerator? _global;

    private readonly bool _isGlobal;

    /// <summary>A generator of its own.</summary>
    /// <param name="seed">Null: drawn from Python's random, which keras.utils.set_random_seed starts.</param>
    /// <param name="name">The generator's part of its variable's path.</param>
    /// <exception cref="ValueError">The seed is negative.</exception>
    public SeedGenerator(long? seed = null, string name = "seed_generator", string scope = "")
        : this(seed ?? DefaultSeed.Draw(), name, scope, isGlobal: false)
    {
    }

    private SeedGenerator(long seed, string name, string scope, bool isGlobal)
    {
        if (seed < 0)
        {
            throw new ValueError($"Argument `seed` must be non-negative. Received: seed={seed}");
        }

        (this.seed, _isGlobal) = (seed, isGlobal);
        var start = tf.constant(new[] { seed, 0L });
        var path = scope.Length > 0 ? $"{scope}/{name}" : name;
        state = new KerasVariable(start, name + "_state", path, trainable: false);
    }

    /// <summary>The seed that it started with.</summary>
    public long seed { get; }

    /// <summary>The seed, and the number of draws so far: int64 [2].</summary>
    public KerasVariable state { get; }

    internal static SeedGenerator Global => _global ??=
        new(DefaultSeed.Draw(), "global_seed_generator", "", isGlobal: true);

    /// <summary>The seed pair for a draw, int32 [2]; the next call gives another.</summary>
    /// <param name="ordered">Kept for Keras's sake: draws are always in order here.</param>
    public Tensor next(bool ordered = true)
    {
        var now = state.AsTensor();
        var after = _isGlobal ? tf.floormod((now + 1L) * GlobalFactor, GlobalModulus)
            : now + tf.constant(new[] { 0L, 1L });
        var pair = tf.cast(tf.floormod(now, DefaultSeed.Modulus), tf.int32);
        state.assign(after);
        return pair;
    }

    internal static void ForgetGlobal() => _global = null;
}
