using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Applies an epilogue to a block of finished elements in place, while the block is in the nearest cache.
/// It is apart from the tiles so that these are compiled once, not once for each epilogue.</summary>
internal static unsafe class EpiloguePass
{
    /// <summary>Maps the block of C whose first element is <paramref name="c"/> at (row, column).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<T, TEpilogue>(
        ref TEpilogue epilogue, T* c, nint rowStep, int row, int rows, int column, int columns)
        where T : unmanaged
        where TEpilogue : struct, IEpilogue<T>
    {
        if (typeof(TEpilogue) == typeof(NoEpilogue<T>))
        {
            return;
        }
        TEpilogue local = epilogue;
        int tail = columns % Vector512<T>.Count, whole = columns - tail;
        Vector512<T> mask = Simd512<T>.Mask(tail);
        for (int end = row + rows; row < end; row++, c += rowStep)
        {
            for (int j = 0; j < whole; j += Vector512<T>.Count)
            {
                local.Apply(Vector512.Load(c + j), row, column + j).Store(c + j);
            }
            if (tail > 0)
            {
                Vector512<T> sum = Simd512<T>.Load(c + whole, mask);
                Simd512<T>.Store(local.Apply(sum, row, column + whole, tail), c + whole, mask);
            }
        }
    }
}
