using System;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Random;

public static partial class PhiloxFill
{
    private const int Lanes = 16;

    /// <summary>The smallest word, of its 23 low bits, whose uniform in [0, 1) is not below a threshold; 2^23 where
    /// there is none, as for NaN.</summary>
    public static uint LeastWord(float threshold) => threshold <= 0f ? 0
        : threshold < 1f ? (uint)Math.Ceiling((double)threshold * (1 << 23)) // exact: powers of two lose no bit
        : 1u << 23;

    /// <summary>Which uniforms in [0, 1) are not below a threshold, without the uniforms: bit i of element j tells of
    /// uniform 16j + i.</summary>
    /// <param name="philox">Where they begin.</param>
    /// <param name="destination">Sixteen uniforms an element.</param>
    /// <param name="least">The threshold's <see cref="LeastWord"/>.</param>
    public static unsafe void NotBelow(Philox4x32 philox, Span<ushort> destination, uint least)
    {
        if (destination.Length * Lanes < 2 * PhiloxPart.Size || WorkSplit.Threads == 1)
        {
            Masks(philox, destination, least);
            return;
        }

        fixed (ushort* to = destination)
        {
            MaskPart part = new(philox, to, destination.Length, least);
            WorkSplit.Run((destination.Length + MaskPart.Size - 1) / MaskPart.Size, part);
        }
    }

    private static void Masks(Philox4x32 philox, Span<ushort> destination, uint least)
    {
        int whole = least < 1u << 23 ? PhiloxBlocks.NotBelow(philox, destination, least) : 0;
        philox.Skip((UInt128)(uint)(whole / 4));
        destination = destination[(whole / Lanes)..];
        Span<uint> words = stackalloc uint[Chunk];
        Vector512<int> low = Vector512.Create(0x7FFFFF), from = Vector512.Create((int)least);
        while (!destination.IsEmpty)
        {
            Span<ushort> part = destination[..Math.Min(Chunk / Lanes, destination.Length)];
            philox.Fill(words[..(part.Length * Lanes)]);
            for (int j = 0; j < part.Length; j++)
            {
                Vector512<int> mantissas = Vector512.Create<uint>(words.Slice(j * Lanes, Lanes)).AsInt32() & low;
                part[j] = (ushort)Vector512.GreaterThanOrEqual(mantissas, from).ExtractMostSignificantBits();
            }

            destination = destination[part.Length..];
        }
    }

    private readonly unsafe struct MaskPart(Philox4x32 philox, ushort* destination, int length, uint least) : IWork
    {
        public const int Size = PhiloxPart.Size / Lanes;

        public void Run(int part)
        {
            int first = part * Size;
            Philox4x32 from = philox;
            from.Skip((UInt128)(uint)(part * (PhiloxPart.Size / 4)));
            Masks(from, new Span<ushort>(destination + first, Math.Min(Size, length - first)), least);
        }
    }
}
