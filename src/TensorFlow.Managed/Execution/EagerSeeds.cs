using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Execution;

/// <summary>
/// Seeds of random ops run eagerly: the global seed starts a Python generator (ALGORITHMS.md, section 8).
/// </summary>
internal static class EagerSeeds
{
    private const long Modulus = 0x7FFF_FFFF;

    [ThreadStatic]
    private static PythonRandom? _requests;

    [ThreadStatic]
    private static long? _global;

    /// <summary>The global seed; null while there is none.</summary>
    public static long? Global => _global;

    /// <summary>Grows with each call of <see cref="Set"/>, which starts all random kernels anew.</summary>
    [field: ThreadStatic]
    public static long Epoch { get; private set; }

    /// <summary>tf.random.set_seed; null makes what follows unpredictable.</summary>
    public static void Set(long? seed)
    {
        Epoch++;
        _global = seed;
        _requests = seed is { } s ? new PythonRandom(s) : null;
    }

    public static (long Seed, long Seed2) Next(long? seed) =>
        OpSeeds.Get(_global, seed, () => (_requests ??= new PythonRandom()).RandInt(0, Modulus));
}
