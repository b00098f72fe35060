using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Sixteen Philox blocks at a time, eight to a vector: lane b of each vector carries a word of block b in its low 32
/// bits. The high halves hold leftovers of the products, which no step reads.
/// </summary>
internal static class PhiloxBlocks
{
    private const int Blocks = 16, WordsAtOnce = 4 * Blocks;

    /// <summary>Fills a multiple of 64 words from the generator's present counter on; returns how many.</summary>
    public static int Fill(Philox4x32 philox, Span<uint> destination)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return 0;
        }

        int done = 0;
        ulong low = (ulong)philox.Counter, high = (ulong)(philox.Counter >> 64);
        for (; done <= destination.Length - WordsAtOnce; done += WordsAtOnce)
        {
            if (low > ulong.MaxValue - Blocks)
            {
                break; // the carry into the counter's high half is left to the plain code
            }

            Sixteen(philox.Key, low, high, destination.Slice(done, WordsAtOnce));
            low += Blocks;
        }

        return done;
    }

    // two independent sets of eight hide the latency of the products
    private static void Sixteen(ulong key, ulong low, ulong high, Span<uint> destination)
    {
        Vector512<ulong> a0 = Vector512.Create(low) + Vector512<ulong>.Indices, b0 = a0 + Vector512.Create(8ul);
        Vector512<ulong> a1 = a0 >>> 32, a2 = Vector512.Create(high), a3 = Vector512.Create(high >> 32);
        Vector512<ulong> b1 = b0 >>> 32, b2 = a2, b3 = a3;
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < Philox4x32.Rounds; round++)
        {
            Vector512<ulong> key0 = Vector512.Create((ulong)k0), key1 = Vector512.Create((ulong)k1);
            Round(ref a0, ref a1, ref a2, ref a3, key0, key1);
            Round(ref b0, ref b1, ref b2, ref b3, key0, key1);
            k0 += Philox4x32.WeylA;
            k1 += Philox4x32.WeylB;
        }

        Store(a0, a1, a2, a3, destination);
        Store(b0, b1, b2, b3, destination[32..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3,
        Vector512<ulong> key0, Vector512<ulong> key1)
    {
        Vector512<ulong> a = Product(c0, Philox4x32.MultiplierA), b = Product(c2, Philox4x32.MultiplierB);
        c0 = (b >>> 32) ^ c1 ^ key0;
        c2 = (a >>> 32) ^ c3 ^ key1;
        c1 = b;
        c3 = a;
    }

    // transposes lanes of blocks to successive blocks of four words
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector512<ulong> c0, Vector512<ulong> c1, Vector512<ulong> c2, Vector512<ulong> c3, Span<uint> destination)
    {
        Vector512<ulong> mask = Vector512.Create(0xFFFFFFFFul);
        Vector512<ulong> front = (c0 & mask) | (c1 << 32), back = (c2 & mask) | (c3 << 32);
        Vector512<ulong> places = Vector512<ulong>.Indices >>> 1;
        Interleave(front, back, places).AsUInt32().CopyTo(destination);
        Interleave(front, back, places + Vector512.Create(4ul)).AsUInt32().CopyTo(destination[16..]);
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
