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

    private int _perTile, _rows, _bytes;
    private bool _isFetched;

    /// <summary>Takes on a panel of <paramref name="k"/> summands, to be packed by the tiles of
    /// <paramref name="panel"/>; where they cannot, they only ask for it.</summary>
    internal static bool Begin<T>(
        in Panel<T> panel, T* from, nint step, nint columnStep, T* to, int k, int columns, out PackAhead ahead)
        where T : unmanaged
    {
        // the first tile only asks
        int tiles = (panel.Rows / Packing.GroupRows) - 1;
        bool isTransposed = columnStep != 1;
        int steps = isTransposed ? TransposedPiece.Steps : StraightPiece.Steps;
        int pieces = isTransposed ? TransposedPiece.Count(k) : StraightPiece.Count(k);
        int rows = isTransposed ? columns : k, length = isTransposed ? k : columns;
        nint rowStep = isTransposed ? columnStep : step;
        ahead = default;
        ahead.From = (float*)from;
        ahead.To = (float*)to;
        if (Avx512F.IsSupported && typeof(T) == typeof(float) && tiles > 0 && panel.Columns == Width
            && columns == Width && pieces > 0 && (pieces + tiles - 1) / tiles * steps <= panel.K)
        {
            (ahead.IsTransposed, ahead.Left, ahead.Step) = (isTransposed, pieces, rowStep);
            ahead._perTile = (pieces + tiles - 1) / tiles;
            return true;
        }
        (ahead._rows, ahead._bytes, ahead.Step) = (rows, length * sizeof(T), rowStep * sizeof(T));
        ahead._perTile = ((rows * Packing.GroupRows) + panel.Rows - 1) / panel.Rows;
        return false;
    }

    /// <summary>Asks for some more of what no tile packs.</summary>
    internal void Ask()
    {
        int rows = Math.Min(_perTile, _rows);
        From = (float*)Prefetch.Rows((byte*)From, Step, rows, _bytes);
        _rows -= rows;
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
