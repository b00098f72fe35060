using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Numerics.Random;

public sealed partial class NumpyGenerator
{
    /// <summary>
    /// integers(low, last + 1, size, dtype T) by Lemire's multiply and reject; 8- and 16-bit types work on pieces of
    /// a word, low end first, and drop the rest of it at the end of the call.
    /// </summary>
    public void FillIntegers<T>(Span<T> destination, T low, T last) where T : unmanaged, IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, low);
        ulong start = ulong.CreateTruncating(low), span = ulong.CreateTruncating(last) - start;
        int bits = 8 * Unsafe.SizeOf<T>();
        if (bits < 32 && span != 0)
        {
            FillPieces(destination, start, (uint)span, bits);
            return;
        }

        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = T.CreateTruncating(start + NextBounded(span));
        }
    }

    /// <summary>integers(low, last + 1, size, dtype bool): 32 values a word.</summary>
    public void FillBooleans(Span<bool> destination, bool low, bool last)
    {
        if (low == last)
        {
            destination.Fill(low);
            return;
        }

        FillPieces(MemoryMarshal.Cast<bool, byte>(destination), 0, 1, 1);
    }

    /// <summary>A whole number in 0..largest, unbiased, from 32-bit words while largest fits in one.</summary>
    public ulong NextBounded(ulong largest)
    {
        if (largest == 0)
        {
            return 0;
        }

        if (largest <= uint.MaxValue)
        {
            return largest == uint.MaxValue ? Bits.Next32() : NextBounded32((uint)largest + 1);
        }

        if (largest == ulong.MaxValue)
        {
            return Bits.Next64();
        }

        ulong n = largest + 1, high = Math.BigMul(Bits.Next64(), n, out ulong low);
        if (low < n)
        {
            ulong threshold = (0 - n) % n;
            while (low < threshold)
            {
                high = Math.BigMul(Bits.Next64(), n, out low);
            }
        }

        return high;
    }

    private uint NextBounded32(uint n)
    {
        ulong product = (ulong)Bits.Next32() * n;
        if ((uint)product < n)
        {
            uint threshold = (0 - n) % n;
            while ((uint)product < threshold)
            {
                product = (ulong)Bits.Next32() * n;
            }
        }

        return (uint)(product >> 32);
    }

    // array shuffles mask and reject, as the legacy stream does
    private ulong NextInterval(ulong largest)
    {
        ulong mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(largest), value;
        do
        {
            value = (largest <= uint.MaxValue ? Bits.Next32() : Bits.Next64()) & mask;
        }
        while (value > largest);

        return value;
    }

    private void FillPieces<T>(Span<T> destination, ulong start, uint span, int width)
        where T : unmanaged, IBinaryInteger<T>
    {
        var pieces = new PieceReader(Bits, width);
        uint n = span + 1, all = (1u << width) - 1;
        for (int i = 0; i < destination.Length; i++)
        {
            uint product = pieces.Next();
            if (span != all)
            {
                product *= n;
                uint threshold = (all + 1 - n) % n;
                while ((product & all) < threshold)
                {
                    product = pieces.Next() * n;
                }

                product >>= width;
            }

            destination[i] = T.CreateTruncating(start + product);
        }
    }

    private struct PieceReader(Pcg64 bits, int width)
    {
        private uint _word;
        private int _left;

        public uint Next()
        {
            if (_left == 0)
            {
                _word = bits.Next32();
                _left = 32 / width;
            }

            uint piece = _word & ((1u << width) - 1);
            _word >>= width;
            _left--;
            return piece;
        }
    }
}
