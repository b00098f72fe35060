using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// What TensorFlow's CPU kernels write for one request from a generator at a given counter. The caller's generator
/// does not move; <see cref="StatefulPhilox"/> knows how far a node moves between runs. A shorter request is a prefix
/// of a longer one.
/// </summary>
public static partial class PhiloxFill
{
    private const int Chunk = 1024; // words that stay in the first-level cache between drawing and converting
    private const float Unit23 = 1.0f / 8388608.0f;
    private const double Unit52 = 1.0 / 4503599627370496.0;

    /// <summary>Uniforms in [0, 1): the 23 low bits of word i, times 2^-23.</summary>
    public static unsafe void Uniform(Philox4x32 philox, Span<float> destination) =>
        PhiloxPart.Fill(philox, destination, &UniformPart);

    /// <summary>
    /// Uniforms in [0, 1): 20 low bits of one word over the 32 of the next, times 2^-52; two a block.
    /// </summary>
    public static void Uniform(Philox4x32 philox, Span<double> destination)
    {
        var words = new PhiloxWords(philox);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = words.NextDouble();
        }
    }

    /// <summary>Uniforms in [0, 1): the 10 low bits of word i, times 2^-10.</summary>
    public static void Uniform(Philox4x32 philox, Span<Half> destination)
    {
        var words = new PhiloxWords(philox);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = (Half)((words.Next() & 0x3FF) * (1.0f / 1024.0f));
        }
    }

    /// <summary>Uniforms in [0, 1) as bfloat16 bits: the 7 low bits of word i, times 2^-7.</summary>
    public static void UniformBFloat16(Philox4x32 philox, Span<ushort> destination)
    {
        var words = new PhiloxWords(philox);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = BFloat16Bits((words.Next() & 0x7F) * (1.0f / 128.0f));
        }
    }

    /// <summary>low + word i modulo (high - low); slightly biased, as in TensorFlow. Needs low &lt; high.</summary>
    public static void UniformInt(Philox4x32 philox, Span<int> destination, int low, int high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        uint span = (uint)high - (uint)low;
        FullInt(philox, MemoryMarshal.Cast<int, uint>(destination));
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = (int)((uint)low + (uint)destination[i] % span);
        }
    }

    /// <summary>low + a double word modulo (high - low), two a block. Needs low &lt; high.</summary>
    public static void UniformInt(Philox4x32 philox, Span<long> destination, long low, long high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        ulong span = (ulong)high - (ulong)low;
        FullInt(philox, MemoryMarshal.Cast<long, ulong>(destination));
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = (long)((ulong)low + (ulong)destination[i] % span);
        }
    }

    /// <summary>The bare words: uniforms over all of uint32 (or int32, by a cast of the span).</summary>
    public static void FullInt(Philox4x32 philox, Span<uint> destination) => philox.Fill(destination);

    /// <summary>
    /// Pairs of words, low half first: uniforms over all of uint64 (or int64, by a cast of the span).
    /// </summary>
    public static void FullInt(Philox4x32 philox, Span<ulong> destination)
    {
        if (BitConverter.IsLittleEndian)
        {
            philox.Fill(MemoryMarshal.Cast<ulong, uint>(destination));
            return;
        }

        var words = new PhiloxWords(philox);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = words.Next() | ((ulong)words.Next() << 32);
        }
    }

    /// <summary>The bits of the bfloat16 nearest to a float, ties to even.</summary>
    public static ushort BFloat16Bits(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    internal static float Unit(uint word) => (word & 0x7FFFFF) * Unit23;

    internal static double Unit(uint high, uint low) => (((ulong)(high & 0xFFFFF) << 32) | low) * Unit52;

    private static void UniformPart(Philox4x32 philox, Span<float> destination)
    {
        while (!destination.IsEmpty)
        {
            Span<float> part = destination[..Math.Min(Chunk, destination.Length)];
            Span<uint> words = MemoryMarshal.Cast<float, uint>(part);
            philox.Fill(words);
            int i = 0;
            for (; i <= part.Length - 16; i += 16)
            {
                Vector512<uint> bits = Vector512.Create<uint>(words.Slice(i, 16)) & Vector512.Create(0x7FFFFFu);
                (Vector512.ConvertToSingle(bits.AsInt32()) * Unit23).CopyTo(part[i..]);
            }

            for (; i < part.Length; i++)
            {
                part[i] = Unit(words[i]);
            }

            destination = destination[part.Length..];
        }
    }
}
