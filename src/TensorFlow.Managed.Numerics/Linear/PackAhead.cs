using System;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>The panel of B that comes next, packed in pieces by the tiles of the panel before it: beside their
/// multiply-adds there is room for copies, but not for a copy that waits for memory: each piece asks for a later
/// one.</summary>
internal unsafe struct PackAhead
{
    /// <summary>Columns of a panel that is packed ahead.</summary>
    internal const int Width = 32;

    /// <summary>First element of the next piece.</summary>
    internal float* From;

    /// <summary>Where the next piece goes, in rows of <see cref="Width"/>.</summary>
    internal float* To;

    /// <summary>From a row of memory to the next: a summand, or a column where <see cref="IsTransposed"/>.</summary>
    internal nint Step;

    /// <summary>Whether it is the summands that are neighbours in memory.</summary>
    internal bool IsTransposed;

    /// <summary>Pieces that no tile has packed or taken.</summary>
    internal int Left;

    private int _perTile;
    private bool _isFetched;

    /// <summary>Takes on a panel of <paramref name="k"/> summands, to be packed by the tiles of
    /// <paramref name="panel"/>.</summary>
    internal static bool Begin<T>(
        in Panel<T> panel, T* from, nint step, nint columnStep, T* to, int k, int columns, out PackAhead ahead)
        where T : unmanaged
    {
        ahead = default;
        // the first tile only asks
        int tiles = (panel.Rows / Packing.GroupRows) - 1;
        if (!Avx512F.IsSupported || typeof(T) != typeof(float) || tiles <= 0 || panel.Columns != Width
            || columns != Width)
        {
            return false;
        }
        bool isTransposed = columnStep != 1;
        int steps = isTransposed ? TransposedPiece.Steps : StraightPiece.Steps;
        int pieces = isTransposed ? TransposedPiece.Count(k) : StraightPiece.Count(k);
        int perTile = (pieces + tiles - 1) / tiles;
        if (perTile * steps > panel.K)
        {
            return false;
        }
        ahead.From = (float*)from;
        ahead.To = (float*)to;
        ahead.Step = isTransposed ? columnStep : step;
        (ahead.IsTransposed, ahead.Left, ahead._perTile) = (isTransposed, pieces, perTile);
        return pieces > 0;
    }

    /// <summary>Pieces for the tile that is about to begin; the first of a panel only asks for the first of
    /// them.</summary>
    internal int Take()
    {
        if (_isFetched)
        {
            int pieces = Math.Min(_perTile, Left);
            Left -= pieces;
            return pieces;
        }
        _isFetched = true;
        Prefetch.Rows(From, Step, IsTransposed ? Width : StraightPiece.Lead, IsTransposed ? 1 : Width);
        return 0;
    }
}
