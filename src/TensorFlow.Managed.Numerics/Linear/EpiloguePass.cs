using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Applies an epilogue to a dense block of finished elements in place.</summary>
internal static class EpiloguePass
{
    /// <summary>Maps each element of c (rows, columns).</summary>
    internal static void Run<T, TEpilogue>(ref TEpilogue epilogue, Span<T> c, int rows, int columns)
        where T : unmanaged
        where TEpilogue : struct, IEpilogue<T>
    {
        Span<T> lanes = stackalloc T[Vector512<T>.Count];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column += Vector512<T>.Count)
            {
                int count = Math.Min(Vector512<T>.Count, columns - column);
                Span<T> part = c.Slice((row * columns) + column, count);
                part.CopyTo(lanes);
                Vector512<T> sum = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(lanes));
                Vector512<T> done = count == Vector512<T>.Count
                    ? epilogue.Apply(sum, row, column)
                    : epilogue.Apply(sum, row, column, count);
                done.StoreUnsafe(ref MemoryMarshal.GetReference(lanes));
                lanes[..count].CopyTo(part);
            }
        }
    }
}
