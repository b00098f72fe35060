using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.NumPy;

/// <summary>The upper half of a binary32, kept as 16 bits; .NET has no type for it.</summary>
internal static class BFloat16
{
    /// <summary>Exact.</summary>
    public static void Widen(ReadOnlySpan<ushort> bits, Span<float> values)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            values[i] = BitConverter.UInt32BitsToSingle((uint)bits[i] << 16);
        }
    }

    /// <summary>To the nearest, ties to even; not-a-number stays one.</summary>
    public static void Narrow(ReadOnlySpan<float> values, Span<ushort> bits)
    {
        for (int i = 0; i < values.Length; i++)
        {
            bits[i] = float.IsNaN(values[i]) ? (ushort)0x7FC0 : PhiloxFill.BFloat16Bits(values[i]);
        }
    }
}
