using System;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Philox4x32 with ten rounds (Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", 2011): four words
/// from a 64-bit key and a 128-bit counter, which is then one higher.
/// </summary>
public struct Philox4x32
{
    internal const uint MultiplierA = 0xD2511F53u, MultiplierB = 0xCD9E8D57u;
    internal const uint WeylA = 0x9E3779B9u, WeylB = 0xBB67AE85u;
    internal const int Rounds = 10;

    private const int LeastAtOnce = 32;

    /// <summary>A generator whose next block is that of the counter.</summary>
    public Philox4x32(ulong key, UInt128 counter) => (Key, Counter) = (key, counter);

    /// <summary>Low word k0, high word k1.</summary>
    public ulong Key { get; }

    /// <summary>The block to come; the lowest 32 bits are c0.</summary>
    public UInt128 Counter { get; private set; }

    /// <summary>
    /// The generator that a TensorFlow node with attributes (seed, seed2) starts with: seed2 is the counter's high
    /// half.
    /// </summary>
    public static Philox4x32 FromSeeds(long seed, long seed2) => new((ulong)seed, new UInt128((ulong)seed2, 0));

    /// <summary>Leaves out as many blocks, modulo 2^128.</summary>
    public void Skip(UInt128 blocks) => Counter += blocks;

    /// <summary>The four words of the next block.</summary>
    public (uint W0, uint W1, uint W2, uint W3) Next()
    {
        ulong low = (ulong)Counter, high = (ulong)(Counter >> 64);
        uint c0 = (uint)low, c1 = (uint)(low >> 32), c2 = (uint)high, c3 = (uint)(high >> 32);
        uint k0 = (uint)Key, k1 = (uint)(Key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong a = (ulong)MultiplierA * c0, b = (ulong)MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ k0, (uint)b, (uint)(a >> 32) ^ c3 ^ k1, (uint)a);
            k0 += WeylA;
            k1 += WeylB;
        }

        Counter++;
        return (c0, c1, c2, c3);
    }

    /// <summary>Fills with the words of successive blocks; what is left of the last block is dropped.</summary>
    public void Fill(Span<uint> destination)
    {
        int whole = PhiloxBlocks.Fill(this, destination);
        Counter += (UInt128)(uint)(whole / 4);
        destination = destination[whole..];
        if (destination.Length >= LeastAtOnce)
        {
            // the front of what vectors make; nothing where they do not
            Span<uint> more = stackalloc uint[PhiloxBlocks.Words];
            whole = Math.Min(PhiloxBlocks.Fill(this, more), destination.Length);
            more[..whole].CopyTo(destination);
            Counter += (UInt128)(uint)((whole + 3) / 4);
            destination = destination[whole..];
        }

        while (!destination.IsEmpty)
        {
            (uint w0, uint w1, uint w2, uint w3) = Next();
            ReadOnlySpan<uint> block = [w0, w1, w2, w3];
            int count = Math.Min(4, destination.Length);
            block[..count].CopyTo(destination);
            destination = destination[count..];
        }
    }
}
