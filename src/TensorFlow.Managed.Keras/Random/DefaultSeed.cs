namespace Tensorflow.Keras;

/// <summary>Seeds where none is given, and the pair that a whole number stands for.</summary>
internal static class DefaultSeed
{
    /// <summary>Seeds are taken modulo the largest int32 less one.</summary>
    public const long Modulus = int.MaxValue - 1;

    /// <summary>Python's random.randint(1, 10**9).</summary>
    public static long Draw() => random.randint(1, 1_000_000_000);

    /// <summary>[seed, 0], which always gives the same values.</summary>
    public static int[] Pair(long seed) => [(int)(((seed % Modulus) + Modulus) % Modulus), 0];
}
