using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>Copies a piece of B to where a tile reads it: between multiply-adds, and as integers, since shuffles, loads
/// and stores of vectors take time from these.</summary>
internal unsafe interface IPiece
{
    /// <summary>Summands of the tile between two pieces.</summary>
    static abstract int Steps { get; }

    /// <summary>Pieces of a panel of k summands; 0 if it does not come out even.</summary>
    static abstract int Count(int k);

    /// <summary>Copies a piece and goes on to the next, of which <paramref name="left"/> are left.</summary>
    static abstract void Copy(ref float* from, ref float* to, nint step, int left);
}

/// <summary>One summand, a row of memory.</summary>
internal readonly unsafe struct StraightPiece : IPiece
{
    /// <summary>Summands by which a row is asked for before it is copied.</summary>
    internal const int Lead = 16;

    /// <inheritdoc/>
    public static int Steps => 8;

    /// <inheritdoc/>
    public static int Count(int k) => k;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float* from, ref float* to, nint step, int left)
    {
        Prefetch.Rows(from + (Lead * step), step, 1, PackAhead.Width);
        Eight(from, to);
        Eight(from + 8, to + 8);
        Eight(from + 16, to + 16);
        Eight(from + 24, to + 24);
        from += step;
        to += PackAhead.Width;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(float* from, float* to)
    {
        ulong a = *(ulong*)from, b = *(ulong*)(from + 2), c = *(ulong*)(from + 4), d = *(ulong*)(from + 6);
        *(ulong*)to = a;
        *(ulong*)(to + 2) = b;
        *(ulong*)(to + 4) = c;
        *(ulong*)(to + 6) = d;
    }
}

/// <summary>Sixteen summands, neighbours in memory, of one column.</summary>
internal readonly unsafe struct TransposedPiece : IPiece
{
    /// <summary>Summands of a piece.</summary>
    internal const int Depth = 16;

    /// <inheritdoc/>
    public static int Steps => 4;

    /// <inheritdoc/>
    public static int Count(int k) => k % Depth == 0 ? k / Depth * PackAhead.Width : 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float* from, ref float* to, nint step, int left)
    {
        // the line after this one, wherever lines begin
        Prefetch.Rows(from + (2 * Depth) - 1, 0, 1, 1);
        Four(from, to);
        Four(from + 4, to + (4 * PackAhead.Width));
        Four(from + 8, to + (8 * PackAhead.Width));
        Four(from + 12, to + (12 * PackAhead.Width));
        from += step;
        to++;
        // after the last column the next summands
        if (left % PackAhead.Width == 0)
        {
            from += Depth - (PackAhead.Width * step);
            to += (Depth - 1) * PackAhead.Width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* from, float* to)
    {
        ulong low = *(ulong*)from, high = *(ulong*)(from + 2);
        *(uint*)to = (uint)low;
        *(uint*)(to + PackAhead.Width) = (uint)(low >> 32);
        *(uint*)(to + (2 * PackAhead.Width)) = (uint)high;
        *(uint*)(to + (3 * PackAhead.Width)) = (uint)(high >> 32);
    }
}
