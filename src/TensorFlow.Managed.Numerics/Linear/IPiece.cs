using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Copies a piece of B to where a tile reads it, a little with each summand of the tile before, on the ports
/// that multiply-adds leave free: loads, stores and integers.</summary>
internal unsafe interface IPiece
{
    /// <summary>Summands of the tile beside which a piece is copied.</summary>
    static abstract int Steps { get; }

    /// <summary>Pieces of a panel of k summands; 0 if it does not come out even.</summary>
    static abstract int Count(int k);

    /// <summary>Copies what goes with one summand.</summary>
    static abstract void Copy(ref float* from, ref float* to, nint step);

    /// <summary>Goes on to the next piece, with some pieces left.</summary>
    static abstract void Turn(ref float* from, ref float* to, nint step, int left);
}

/// <summary>Four summands, rows of memory: copied at once, since whole vectors are few.</summary>
internal readonly unsafe struct StraightPiece : IPiece
{
    /// <summary>Summands of a piece.</summary>
    internal const int Depth = 4;

    /// <inheritdoc/>
    public static int Steps => 16;

    /// <inheritdoc/>
    public static int Count(int k) => k % Depth == 0 ? k / Depth : 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float* from, ref float* to, nint step)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(ref float* from, ref float* to, nint step, int left)
    {
        Row(from, to);
        Row(from + step, to + PackAhead.Width);
        Row(from + (2 * step), to + (2 * PackAhead.Width));
        Row(from + (3 * step), to + (3 * PackAhead.Width));
        from += Depth * step;
        to += Depth * PackAhead.Width;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row(float* from, float* to)
    {
        Vector512.Load(from).Store(to);
        Vector512.Load(from + 16).Store(to + 16);
    }
}

/// <summary>Four summands, neighbours in memory, of sixteen columns: half of the panel's.</summary>
internal readonly unsafe struct TransposedPiece : IPiece
{
    /// <summary>Summands of a piece.</summary>
    internal const int Depth = 4;

    /// <inheritdoc/>
    public static int Steps => 16;

    /// <inheritdoc/>
    public static int Count(int k) => k % Depth == 0 ? 2 * (k / Depth) : 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float* from, ref float* to, nint step)
    {
        ulong low = *(ulong*)from, high = *(ulong*)(from + 2);
        *(uint*)to = (uint)low;
        *(uint*)(to + PackAhead.Width) = (uint)(low >> 32);
        *(uint*)(to + (2 * PackAhead.Width)) = (uint)high;
        *(uint*)(to + (3 * PackAhead.Width)) = (uint)(high >> 32);
        from += step;
        to++;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(ref float* from, ref float* to, nint step, int left)
    {
        // after the second half the next summands
        if ((left & 1) == 0)
        {
            from += Depth - (PackAhead.Width * step);
            to += (Depth - 1) * PackAhead.Width;
        }
    }
}
