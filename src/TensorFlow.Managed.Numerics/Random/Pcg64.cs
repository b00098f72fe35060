using System;
using System.Numerics;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// PCG64 XSL-RR (O'Neill): a 128-bit linear congruential state whose folded halves are rotated into 64 bits.
/// </summary>
public sealed class Pcg64
{
    private static readonly UInt128 Multiplier = new(0x2360ED051FC65DA4UL, 0x4385DF649FCCF645UL);

    private uint? _half;

    /// <summary>The generator that NumPy's PCG64(seed_sequence) makes.</summary>
    public Pcg64(SeedSequence seeds)
    {
        ulong[] words = seeds.Words64(4);
        Increment = (new UInt128(words[2], words[3]) << 1) | UInt128.One;
        Step();
        State += new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>The congruential state.</summary>
    public UInt128 State { get; private set; }

    /// <summary>The odd constant added by each step; it names the stream.</summary>
    public UInt128 Increment { get; private set; }

    /// <summary>The high half of a word that waits for the next Next32, if any.</summary>
    public uint? WaitingHalf => _half;

    /// <summary>Continues from saved values.</summary>
    public void Restore(UInt128 state, UInt128 increment, uint? waitingHalf) =>
        (State, Increment, _half) = (state, increment, waitingHalf);

    /// <summary>The next 64 bits.</summary>
    public ulong Next64()
    {
        Step();
        return BitOperations.RotateRight((ulong)(State >> 64) ^ (ulong)State, (int)(State >> 122));
    }

    /// <summary>The low half of a word; its high half waits, untouched by Next64 calls in between.</summary>
    public uint Next32()
    {
        if (_half is { } waiting)
        {
            _half = null;
            return waiting;
        }

        ulong word = Next64();
        _half = (uint)(word >> 32);
        return (uint)word;
    }

    private void Step() => State = State * Multiplier + Increment;
}
