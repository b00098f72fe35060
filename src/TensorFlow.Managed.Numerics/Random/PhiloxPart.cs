using System;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Random;

/// <summary>A long request of one word an element, cut into parts that threads share: where a part starts in the
/// stream is known beforehand.</summary>
internal readonly unsafe struct PhiloxPart(
    Philox4x32 philox, float* destination, int length, delegate*<Philox4x32, Span<float>, void> fill) : IWork
{
    /// <summary>Elements of a part, some five microseconds of uniforms; a multiple of what fills take at once.
    /// </summary>
    internal const int Size = 8192;

    /// <summary>Fills the destination, on several threads where that is worth it.</summary>
    internal static void Fill(
        Philox4x32 philox, Span<float> destination, delegate*<Philox4x32, Span<float>, void> fill)
    {
        if (destination.Length < 2 * Size || WorkSplit.Threads == 1)
        {
            fill(philox, destination);
            return;
        }
        fixed (float* first = destination)
        {
            int parts = (destination.Length + Size - 1) / Size;
            WorkSplit.Run(parts, new PhiloxPart(philox, first, destination.Length, fill));
        }
    }

    /// <inheritdoc/>
    public void Run(int part)
    {
        int first = part * Size;
        Philox4x32 from = philox;
        from.Skip((UInt128)(uint)(first / 4));
        fill(from, new Span<float>(destination + first, Math.Min(Size, length - first)));
    }
}
