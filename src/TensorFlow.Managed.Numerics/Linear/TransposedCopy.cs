using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Copies a strided matrix to its transpose: to[column·toStep + row] is from[row·fromStep + column].
/// </summary>
internal static unsafe class TransposedCopy
{
    private const int Tile = 32;

    /// <summary>Copies (rows, columns) elements; steps count elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run<T>(T* from, nint fromStep, T* to, nint toStep, int rows, int columns)
        where T : unmanaged
    {
        int row = 0;
        if (sizeof(T) is 4 or 8)
        {
            int size = Avx512F.IsSupported ? 64 / sizeof(T) : 16 / sizeof(T);
            for (; row <= rows - size; row += size)
            {
                Blocks(from + (row * fromStep), fromStep, to + row, toStep, size, columns);
            }
            int small = 16 / sizeof(T);
            for (; size != small && row <= rows - small; row += small)
            {
                Blocks(from + (row * fromStep), fromStep, to + row, toStep, small, columns);
            }
        }
        // tiles whose lines stay in the cache until all of their elements are copied
        for (; row < rows; row += Tile)
        {
            for (int column = 0; column < columns; column += Tile)
            {
                Elements(
                    from + (row * fromStep) + column, fromStep, to + (column * toStep) + row, toStep,
                    Math.Min(Tile, rows - row), Math.Min(Tile, columns - column));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Blocks<T>(T* from, nint fromStep, T* to, nint toStep, int size, int columns)
        where T : unmanaged
    {
        int column = 0;
        for (; column <= columns - size; column += size)
        {
            Block(from + column, fromStep, to + (column * toStep), toStep, size);
        }
        int small = 16 / sizeof(T);
        for (; size != small && column <= columns - small; column += small)
        {
            for (int row = 0; row < size; row += small)
            {
                Block(from + column + (row * fromStep), fromStep, to + (column * toStep) + row, toStep, small);
            }
        }
        Elements(from + column, fromStep, to + (column * toStep), toStep, size, columns - column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<T>(T* from, nint fromStep, T* to, nint toStep, int size)
        where T : unmanaged
    {
        if (sizeof(T) == 4)
        {
            if (size == 16)
            {
                ZipBlock.Square16((uint*)from, fromStep, (uint*)to, toStep);
            }
            else
            {
                ZipBlock.Square4((uint*)from, fromStep, (uint*)to, toStep);
            }
        }
        else if (size == 8)
        {
            ZipBlock.Square8((ulong*)from, fromStep, (ulong*)to, toStep);
        }
        else
        {
            ZipBlock.Square2((ulong*)from, fromStep, (ulong*)to, toStep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Elements<T>(T* from, nint fromStep, T* to, nint toStep, int rows, int columns)
        where T : unmanaged
    {
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < rows; row++)
            {
                to[(column * toStep) + row] = from[(row * fromStep) + column];
            }
        }
    }
}
