using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Eight Philox blocks at a time: lane b of each vector carries a word of block b in its low 32 bits. The high halves
/// hold leftovers of the products, which no step reads.
/// </summary>
internal static class PhiloxBlocks
{
    private const int Blocks = 8, WordsAtOnce = 4 * Blocks;

    /// <summary>Fills a multiple of 32 words from the generator's present counter on; returns how many.</summary>
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

            Eight(philox.Key, low, high, destination.Slice(done, WordsAtOnce));
            low += Blocks;
        }

        return done;
    }

    private static void Eight(ulong key, ulong low, ulong high, Span<uint> destination)
    {
        Vector512<ulong> c0 = Vector512.Create(low) + Vector512<ulong>.Indices, c1 = c0 >>> 32;
        Vector512<ulong> c2 = Vector512.Create(high), c3 = Vector512.Create(high >> 32);
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < Philox4x32.Rounds; round++)
        {
            Vector512<ulong> a = Product(c0, Philox4x32.MultiplierA), b = Product(c2, Philox4x32.MultiplierB);
            c0 = (b >>> 32) ^ c1 ^ Vector512.Create((ulong)k0);
            c2 = (a >>> 32) ^ c3 ^ Vector512.Create((ulong)k1);
            c1 = b;
            c3 = a;
            k0 += Philox4x32.WeylA;
            k1 += Philox4x32.WeylB;
        }

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
