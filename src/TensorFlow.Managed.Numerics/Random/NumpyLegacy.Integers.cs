using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Numerics.Random;

public sealed partial class NumpyLegacy
{
    /// <summary>A whole number in 0..largest by masking and rejecting; nothing is drawn for largest = 0.</summary>
    public ulong NextInterval(ulong largest)
    {
        if (largest == 0)
        {
            return 0;
        }

        ulong mask = MaskOf(largest), value;
        if (largest <= uint.MaxValue)
        {
            do
            {
                value = _bits.Next32() & mask;
            }
            while (value > largest);
        }
        else
        {
            do
            {
                value = _bits.Next64() & mask;
            }
            while (value > largest);
        }

        return value;
    }

    /// <summary>
    /// randint(low, last + 1, size, dtype T). 8- and 16-bit types cut each word up from its low end and drop the rest
    /// at the end of the call; 64-bit types use one word a try while the span fits in 32 bits.
    /// </summary>
    public void FillIntegers<T>(Span<T> destination, T low, T last) where T : unmanaged, IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, low);
        ulong start = ulong.CreateTruncating(low), span = ulong.CreateTruncating(last) - start;
        int bits = 8 * Unsafe.SizeOf<T>();
        if (span == 0)
        {
            destination.Fill(low);
        }
        else if (bits < 32)
        {
            FillPieces(destination, start, (uint)span, bits);
        }
        else if (span <= uint.MaxValue && span == MaskOf(span))
        {
            // a power of two: no try is rejected
            while (!destination.IsEmpty)
            {
                ReadOnlySpan<uint> words = _bits.Next32s(destination.Length);
                for (int i = 0; i < words.Length; i++)
                {
                    destination[i] = T.CreateTruncating(start + (words[i] & span));
                }

                destination = destination[words.Length..];
            }
        }
        else
        {
            for (int i = 0; i < destination.Length; i++)
            {
                destination[i] = T.CreateTruncating(start + NextInterval(span));
            }
        }
    }

    /// <summary>randint(low, last + 1, size, dtype bool): 32 values a word.</summary>
    public void FillBooleans(Span<bool> destination, bool low, bool last)
    {
        if (low == last)
        {
            destination.Fill(low);
            return;
        }

        FillPieces(MemoryMarshal.Cast<bool, byte>(destination), 0, 1, 1);
    }

    private void FillPieces<T>(Span<T> destination, ulong start, uint span, int width)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint mask = (uint)MaskOf(span), word = 0;
        int left = 0;
        for (int i = 0; i < destination.Length; i++)
        {
            uint piece;
            do
            {
                if (left == 0)
                {
                    word = _bits.Next32();
                    left = 32 / width;
                }

                piece = word & mask;
                word >>= width;
                left--;
            }
            while (piece > span);

            destination[i] = T.CreateTruncating(start + piece);
        }
    }

    private static ulong MaskOf(ulong largest) => ulong.MaxValue >> BitOperations.LeadingZeroCount(largest);
}
