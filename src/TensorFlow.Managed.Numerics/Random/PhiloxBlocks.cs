using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Thirty-two Philox blocks at a time, eight to a vector: lane b of each vector carries a word of block b in its low 32
/// bits. The high halves hold leftovers of the products, which no step reads.
/// </summary>
internal static unsafe class PhiloxBlocks
{
    /// <summary>Words that are made at once.</summary>
    internal const int Words = 4 * Blocks;

    private const int Blocks = 32;

    /// <summary>Fills a multiple of <see cref="Words"/> from the generator's present counter on; returns how
    /// many.</summary>
    public static int Fill(Philox4x32 philox, Span<uint> destination)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return 0;
        }

        int done = 0;
        ulong low = (ulong)philox.Counter, high = (ulong)(philox.Counter >> 64);
        fixed (uint* to = destination)
        {
            for (; done <= destination.Length - Words; done += Words)
            {
                if (low > ulong.MaxValue - Blocks)
                {
                    break; // the carry into the counter's high half is left to the plain code
                }

                All(philox.Key, low, high, to + done);
                low += Blocks;
            }
        }

        return done;
    }

    /// <summary>Tells of a multiple of <see cref="Words"/> words whether the 23 low bits are at least so much: bit i of
    /// an element for word i of its sixteen. Returns of how many words.</summary>
    public static int NotBelow(Philox4x32 philox, Span<ushort> destination, uint least)
    {
        if (!Bmi2.X64.IsSupported || !Avx512F.IsSupported)
        {
            return 0;
        }

        int done = 0;
        ulong low = (ulong)philox.Counter, high = (ulong)(philox.Counter >> 64);
        fixed (ushort* to = destination)
        {
            for (; done <= destination.Length - (Words / 16) && low <= ulong.MaxValue - Blocks; done += Words / 16)
            {
                All(philox.Key, low, high, out Eight a, out Eight b, out Eight c, out Eight d);
                uint* bits = (uint*)(to + done);
                (bits[0], bits[1]) = (a.NotBelow(least), b.NotBelow(least));
                (bits[2], bits[3]) = (c.NotBelow(least), d.NotBelow(least));
                low += Blocks;
            }
        }

        return done * 16;
    }

    private static void All(ulong key, ulong low, ulong high, uint* to)
    {
        All(key, low, high, out Eight a, out Eight b, out Eight c, out Eight d);
        a.Store(to);
        b.Store(to + 32);
        c.Store(to + 64);
        d.Store(to + 96);
    }

    // four independent sets of eight hide the latency of the products
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void All(
        ulong key, ulong low, ulong high, out Eight first, out Eight second, out Eight third, out Eight fourth)
    {
        Eight a = new(low, high), b = new(low + 8, high), c = new(low + 16, high), d = new(low + 24, high);
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < Philox4x32.Rounds; round++)
        {
            Vector512<ulong> key0 = Vector512.Create((ulong)k0), key1 = Vector512.Create((ulong)k1);
            a.Round(key0, key1);
            b.Round(key0, key1);
            c.Round(key0, key1);
            d.Round(key0, key1);
            k0 += Philox4x32.WeylA;
            k1 += Philox4x32.WeylB;
        }

        (first, second, third, fourth) = (a, b, c, d);
    }

    private struct Eight(ulong low, ulong high)
    {
        private Vector512<ulong> _0 = Vector512.Create(low) + Vector512<ulong>.Indices;
        private Vector512<ulong> _1 = (Vector512.Create(low) + Vector512<ulong>.Indices) >>> 32;
        private Vector512<ulong> _2 = Vector512.Create(high);
        private Vector512<ulong> _3 = Vector512.Create(high >> 32);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Round(Vector512<ulong> key0, Vector512<ulong> key1)
        {
            Vector512<ulong> a = Product(_0, Philox4x32.MultiplierA), b = Product(_2, Philox4x32.MultiplierB);
            _0 = (b >>> 32) ^ _1 ^ key0;
            _2 = (a >>> 32) ^ _3 ^ key1;
            _1 = b;
            _3 = a;
        }

        // bit 4b + w is that of word w of block b
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly uint NotBelow(uint least) =>
            (uint)(Spread(_0, least, 0x11111111) | Spread(_1, least, 0x22222222)
                | Spread(_2, least, 0x44444444) | Spread(_3, least, 0x88888888));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Spread(Vector512<ulong> words, uint least, ulong places)
        {
            // the low 23 bits alone, at the top
            Vector512<ulong> isNot = Vector512.GreaterThanOrEqual(words << 41, Vector512.Create((ulong)least << 41));
            return Bmi2.X64.ParallelBitDeposit(isNot.ExtractMostSignificantBits(), places);
        }

        // transposes lanes of blocks to successive blocks of four words
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(uint* to)
        {
            Vector512<ulong> mask = Vector512.Create(0xFFFFFFFFul);
            Vector512<ulong> front = (_0 & mask) | (_1 << 32), back = (_2 & mask) | (_3 << 32);
            Vector512<ulong> places = Vector512<ulong>.Indices >>> 1;
            Interleave(front, back, places).Store((ulong*)to);
            Interleave(front, back, places + Vector512.Create(4ul)).Store((ulong*)to + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Interleave(Vector512<ulong> even, Vector512<ulong> odd, Vector512<ulong> from)
    {
        Vector512<ulong> mask = Vector512<ulong>.Zero - (Vector512<ulong>.Indices & Vector512<ulong>.One);
        return Vector512.ConditionalSelect(mask, Vector512.Shuffle(odd, from), Vector512.Shuffle(even, from));
    }

    // 32 x 32 -> 64 bits in every lane
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> x, uint factor)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(x.AsUInt32(), Vector512.Create((ulong)factor).AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            Vector256<uint> wide = Vector256.Create((ulong)factor).AsUInt32();
            return Vector512.Create(
                Avx2.Multiply(x.GetLower().AsUInt32(), wide),
                Avx2.Multiply(x.GetUpper().AsUInt32(), wide));
        }

        return (x & Vector512.Create(0xFFFFFFFFul)) * factor;
    }
}
