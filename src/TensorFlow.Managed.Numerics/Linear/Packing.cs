using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Tensorflow.Numerics.Linear;

/// <summary>Copies parts of the factors to where the tiles read them without gaps: neighbours in memory, few pages,
/// no two rows that compete for one set of a cache.</summary>
internal static unsafe class Packing
{
    /// <summary>Rows of A that a tile reads together: eight rows of two vectors are sixteen sums, too many where
    /// there are only sixteen registers.</summary>
    internal static int GroupRows => Vector512.IsHardwareAccelerated || AdvSimd.IsSupported ? 8 : 4;

    /// <summary>Elements between packed rows of A beyond their length: keeps rows of 2^n elements apart.</summary>
    private const int RowGap = 16;

    /// <summary>Elements that a packed block of A takes at most.</summary>
    internal static long SizeOfA(int rows, int k) => (long)(rows + GroupRows) * (k + RowGap);

    /// <summary>Packs (rows, k) elements of A and points the panel at them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PackA<T>(T* from, nint rowStep, nint step, T* to, int rows, int k, ref Panel<T> panel)
        where T : unmanaged
    {
        panel.A = to;
        if (step == 1)
        {
            nint length = k + RowGap;
            for (int row = 0; row < rows; row++)
            {
                Unsafe.CopyBlockUnaligned(to + (row * length), from + (row * rowStep), (uint)(k * sizeof(T)));
            }
            (panel.RowStepA, panel.StepA, panel.GroupStepA) = (length, 1, GroupRows * length);
            return;
        }
        (panel.RowStepA, panel.StepA, panel.GroupStepA) = (1, GroupRows, GroupRows * k);
        PackGroups(from, step, to, rows, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackGroups<T>(T* from, nint step, T* to, int rows, int k)
        where T : unmanaged
    {
        int first = 0;

        // two groups together: they share the lines of a cache, which rows of 2^n elements compete for
        for (; first <= rows - (2 * GroupRows); first += 2 * GroupRows, to += 2 * GroupRows * k)
        {
            T* source = from + first, second = to + (GroupRows * k);
            for (int p = 0; p < k; p++, source += step)
            {
                Unsafe.CopyBlockUnaligned(to + (p * GroupRows), source, (uint)(GroupRows * sizeof(T)));
                Unsafe.CopyBlockUnaligned(
                    second + (p * GroupRows), source + GroupRows, (uint)(GroupRows * sizeof(T)));
            }
        }
        for (int row = first; row < rows; row += GroupRows, to += GroupRows * k)
        {
            T* source = from + row;
            int count = rows - row;
            for (int p = 0; p < k; p++, source += step)
            {
                if (count >= GroupRows)
                {
                    Unsafe.CopyBlockUnaligned(to + (p * GroupRows), source, (uint)(GroupRows * sizeof(T)));
                }
                else
                {
                    Unsafe.CopyBlockUnaligned(to + (p * GroupRows), source, (uint)(count * sizeof(T)));
                }
            }
        }
    }

    /// <summary>Packs (k, columns) elements of B into rows of <paramref name="width"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PackB<T>(T* from, nint step, nint columnStep, T* to, int width, int k, int columns)
        where T : unmanaged
    {
        if (columnStep != 1)
        {
            TransposedCopy.Run(from, columnStep, to, width, columns, k);
            return;
        }
        if (columns * sizeof(T) == 128)
        {
            for (int p = 0; p < k; p++, from += step, to += width)
            {
                Unsafe.CopyBlockUnaligned(to, from, 128);
            }
            return;
        }
        for (int p = 0; p < k; p++, from += step, to += width)
        {
            Unsafe.CopyBlockUnaligned(to, from, (uint)(columns * sizeof(T)));
        }
    }
}
