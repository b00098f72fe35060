using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// The 32-bit Mersenne twister (Matsumoto and Nishimura, 1998) behind NumPy's legacy streams and Python's random.
/// </summary>
public sealed class Mt19937
{
    /// <summary>Words of state, and words drawn between two twists.</summary>
    public const int Length = 624;

    private const int Middle = 397;
    private const double Unit53 = 1.0 / 9007199254740992.0;

    private readonly uint[] _words = new uint[Length];
    private readonly uint[] _tempered = new uint[Length];
    private int _position = Length;

    /// <summary>Seeds by the 32-bit rule (NumPy's int seeds).</summary>
    public Mt19937(uint seed) => Init(seed);

    /// <summary>
    /// Seeds by the key rule (Python's int seeds, NumPy's list seeds); the key holds at least one word.
    /// </summary>
    public Mt19937(ReadOnlySpan<uint> key) => InitByArray(key);

    /// <summary>A stream seeded with 624 words of the operating system's entropy.</summary>
    public static Mt19937 FromEntropy()
    {
        Span<byte> bytes = stackalloc byte[Length * sizeof(uint)];
        RandomNumberGenerator.Fill(bytes);
        return new Mt19937(MemoryMarshal.Cast<byte, uint>(bytes));
    }

    /// <summary>How many words of the current 624 are used up; 624 means that the next draw twists first.</summary>
    public int Position => _position;

    /// <summary>The untempered state, as NumPy's get_state and Python's getstate give it.</summary>
    public ReadOnlySpan<uint> Words => _words;

    /// <summary>Continues from 624 saved words and a position in 0..624.</summary>
    public void Restore(ReadOnlySpan<uint> words, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(words.Length, Length);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        words.CopyTo(_words);
        _position = position;
        Temper();
    }

    /// <summary>Restarts by the 32-bit rule: w[i] = 1812433253·(w[i-1] ^ w[i-1] &gt;&gt; 30) + i.</summary>
    public void Init(uint seed)
    {
        _words[0] = seed;
        for (int i = 1; i < Length; i++)
        {
            uint previous = _words[i - 1];
            _words[i] = 1812433253u * (previous ^ (previous >> 30)) + (uint)i;
        }

        _position = Length;
    }

    /// <summary>Restarts by the key rule; every word of the key reaches the whole state.</summary>
    public void InitByArray(ReadOnlySpan<uint> key)
    {
        ArgumentOutOfRangeException.ThrowIfZero(key.Length);
        Init(19650218u);
        int i = 1, j = 0;
        for (int left = Math.Max(Length, key.Length); left > 0; left--)
        {
            uint previous = _words[i - 1];
            _words[i] = (_words[i] ^ ((previous ^ (previous >> 30)) * 1664525u)) + key[j] + (uint)j;
            i = Advance(i);
            j = j + 1 == key.Length ? 0 : j + 1;
        }

        for (int left = Length - 1; left > 0; left--)
        {
            uint previous = _words[i - 1];
            _words[i] = (_words[i] ^ ((previous ^ (previous >> 30)) * 1566083941u)) - (uint)i;
            i = Advance(i);
        }

        _words[0] = 0x80000000u;
    }

    /// <summary>The next word, all 32 bits random.</summary>
    public uint Next32()
    {
        if (_position == Length)
        {
            Twist();
        }

        return _tempered[_position++];
    }

    /// <summary>The next words, as many as are at hand without a twist and at most <paramref name="most"/>; valid until
    /// more is drawn.</summary>
    internal ReadOnlySpan<uint> Next32s(int most)
    {
        if (_position == Length)
        {
            Twist();
        }

        int from = _position;
        _position = from + Math.Min(most, Length - from);
        return _tempered.AsSpan(from, _position - from);
    }

    /// <summary>Two words, the first one the high half.</summary>
    public ulong Next64()
    {
        ulong high = Next32();
        return (high << 32) | Next32();
    }

    /// <summary>A multiple of 2^-53 in [0, 1): 27 bits of one word, then 26 bits of the next.</summary>
    public double NextDouble()
    {
        ulong high = Next32() >> 5;
        return (double)((high << 26) | (Next32() >> 6)) * Unit53;
    }

    /// <summary>Fills with the values that NextDouble would give one by one.</summary>
    public void FillDoubles(Span<double> destination)
    {
        while (!destination.IsEmpty)
        {
            if (_position >= Length - 1)
            {
                destination[0] = NextDouble();
                destination = destination[1..];
                continue;
            }

            int count = Math.Min(destination.Length, (Length - _position) / 2);
            ToDoubles(_tempered.AsSpan(_position, 2 * count), destination[..count]);
            _position += 2 * count;
            destination = destination[count..];
        }
    }

    // (a << 26 | b) has 53 bits, so its conversion and the product with 2^-53 are exact in any width
    private static void ToDoubles(ReadOnlySpan<uint> words, Span<double> destination)
    {
        int i = 0;
        for (; i <= destination.Length - 8; i += 8)
        {
            Vector512<ulong> pair = Vector512.Create(words.Slice(2 * i, 16)).AsUInt64();
            if (!BitConverter.IsLittleEndian)
            {
                pair = (pair << 32) | (pair >>> 32);
            }

            Vector512<ulong> high = (pair & Vector512.Create(0xFFFFFFE0ul)) << 21;
            Vector512<ulong> bits = high | (pair >>> 38);
            (Vector512.ConvertToDouble(bits) * Unit53).CopyTo(destination[i..]);
        }

        for (; i < destination.Length; i++)
        {
            ulong high = words[2 * i] >> 5;
            destination[i] = (double)((high << 26) | (words[2 * i + 1] >> 6)) * Unit53;
        }
    }

    private void Twist()
    {
        int i = 0;
        for (; i <= Length - Middle - 16; i += 16)
        {
            TwistSixteen(i, i + Middle);
        }

        for (; i < Length - Middle; i++)
        {
            _words[i] = Mix(_words[i], _words[i + 1], _words[i + Middle]);
        }

        for (; i <= Length - 1 - 16; i += 16)
        {
            TwistSixteen(i, i + Middle - Length);
        }

        for (; i < Length - 1; i++)
        {
            _words[i] = Mix(_words[i], _words[i + 1], _words[i + Middle - Length]);
        }

        _words[Length - 1] = Mix(_words[Length - 1], _words[0], _words[Middle - 1]);
        _position = 0;
        Temper();
    }

    // the word "far" lies 227 or 397 places away, so no lane reads what another lane of the same step writes
    private void TwistSixteen(int i, int far)
    {
        Vector512<uint> here = Vector512.Create(_words.AsSpan(i, 16));
        Vector512<uint> next = Vector512.Create(_words.AsSpan(i + 1, 16));
        Vector512<uint> y = (here & Vector512.Create(0x80000000u)) | (next & Vector512.Create(0x7FFFFFFFu));
        Vector512<uint> odd = Vector512<uint>.Zero - (y & Vector512<uint>.One);
        Vector512<uint> twisted = (y >>> 1) ^ (odd & Vector512.Create(0x9908B0DFu));
        (Vector512.Create(_words.AsSpan(far, 16)) ^ twisted).CopyTo(_words.AsSpan(i));
    }

    private void Temper()
    {
        for (int i = 0; i < Length; i += 16)
        {
            Vector512<uint> y = Vector512.Create(_words.AsSpan(i, 16));
            y ^= y >>> 11;
            y ^= (y << 7) & Vector512.Create(0x9D2C5680u);
            y ^= (y << 15) & Vector512.Create(0xEFC60000u);
            (y ^ (y >>> 18)).CopyTo(_tempered.AsSpan(i));
        }
    }

    private int Advance(int i)
    {
        if (i + 1 < Length)
        {
            return i + 1;
        }

        _words[0] = _words[Length - 1];
        return 1;
    }

    private static uint Mix(uint here, uint next, uint far)
    {
        uint y = (here & 0x80000000u) | (next & 0x7FFFFFFFu);
        return far ^ (y >> 1) ^ ((0u - (y & 1u)) & 0x9908B0DFu);
    }
}
