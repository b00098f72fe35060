using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// NumPy's SeedSequence: mixes an int seed into four words and derives as many further words as wanted.
/// </summary>
public sealed class SeedSequence
{
    private readonly uint[] _pool = new uint[4];
    private uint _hash = 0x43B0D7E5u;

    /// <summary>SeedSequence(seed) for a seed of any width, not negative.</summary>
    public SeedSequence(BigInteger seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var digits = new uint[Math.Max(1, (int)((seed.GetBitLength() + 31) / 32))];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (uint)(seed & uint.MaxValue);
            seed >>= 32;
        }

        Absorb(digits);
    }

    /// <summary>SeedSequence(list) for words of 32 bits.</summary>
    public SeedSequence(ReadOnlySpan<uint> words) => Absorb(words);

    /// <summary>SeedSequence(): 128 bits of the operating system's entropy.</summary>
    public static SeedSequence FromEntropy()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new SeedSequence(MemoryMarshal.Cast<byte, uint>(bytes));
    }

    /// <summary>generate_state(count, uint32).</summary>
    public uint[] Words32(int count)
    {
        var words = new uint[count];
        uint constant = 0x8B51F9DDu;
        for (int i = 0; i < count; i++)
        {
            uint value = _pool[i % 4] ^ constant;
            constant *= 0x58F38DEDu;
            value *= constant;
            words[i] = value ^ (value >> 16);
        }

        return words;
    }

    /// <summary>generate_state(count, uint64): pairs of the 32-bit words, low half first.</summary>
    public ulong[] Words64(int count)
    {
        uint[] halves = Words32(2 * count);
        var words = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            words[i] = halves[2 * i] | ((ulong)halves[2 * i + 1] << 32);
        }

        return words;
    }

    private void Absorb(ReadOnlySpan<uint> words)
    {
        for (int i = 0; i < 4; i++)
        {
            _pool[i] = Hash(i < words.Length ? words[i] : 0u);
        }

        for (int source = 0; source < 4; source++)
        {
            for (int target = 0; target < 4; target++)
            {
                if (source != target)
                {
                    _pool[target] = Mix(_pool[target], Hash(_pool[source]));
                }
            }
        }

        for (int source = 4; source < words.Length; source++)
        {
            for (int target = 0; target < 4; target++)
            {
                _pool[target] = Mix(_pool[target], Hash(words[source]));
            }
        }
    }

    private uint Hash(uint value)
    {
        value ^= _hash;
        _hash *= 0x931E8875u;
        value *= _hash;
        return value ^ (value >> 16);
    }

    private static uint Mix(uint x, uint y)
    {
        uint value = 0xCA01F9DDu * x - 0x4973F715u * y;
        return value ^ (value >> 16);
    }
}
