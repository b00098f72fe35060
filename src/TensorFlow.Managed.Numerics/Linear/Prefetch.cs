using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Asks for memory, into the second-level cache, before it is read. A hint, and none where the processor has
/// no such instruction.</summary>
internal static unsafe class Prefetch
{
    private const int LineBytes = 64;

    /// <summary>Fetches rows of some columns.</summary>
    /// <returns>The row after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T* Rows<T>(T* from, nint step, int rows, int columns)
        where T : unmanaged
    {
        for (; rows > 0; rows--, from += step)
        {
            for (int column = 0; Sse.IsSupported && column < columns; column += LineBytes / sizeof(T))
            {
                Sse.Prefetch1(from + column);
            }
        }
        return from;
    }
}
