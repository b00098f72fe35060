using System;
using System.Numerics;

namespace Tensorflow.Numerics.Random;

/// <summary>The state of a tf.random.Generator with the Philox algorithm: 128 bits of counter, 64 of key.</summary>
public sealed class PhiloxGenerator
{
    /// <summary>from_state: counter low, counter high, key.</summary>
    public PhiloxGenerator(ulong counterLow, ulong counterHigh, ulong key) =>
        (Counter, Key) = (new UInt128(counterHigh, counterLow), key);

    /// <summary>
    /// from_seed: 64-bit digits of the seed, low first, so a small seed sits in the counter and the key is 0.
    /// </summary>
    public static PhiloxGenerator FromSeed(BigInteger seed) =>
        new(Digit(seed), Digit(seed >> 64), Digit(seed >> 128));

    /// <summary>The block that the next call starts with.</summary>
    public UInt128 Counter { get; private set; }

    /// <summary>The key; no call changes it.</summary>
    public ulong Key { get; }

    /// <summary>The state vector as int64: counter low, counter high, key.</summary>
    public long[] State => [(long)(ulong)Counter, (long)(ulong)(Counter >> 64), (long)Key];

    /// <summary>The generator for a call with as many outputs; the state moves on by 256 blocks for each.</summary>
    public Philox4x32 TakeOutputs(long outputs)
    {
        var present = new Philox4x32(Key, Counter);
        Counter += (UInt128)(256 * (ulong)outputs);
        return present;
    }

    private static ulong Digit(BigInteger value) => (ulong)(value & ulong.MaxValue);
}
