using System;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>The panel of B that comes next, packed in pieces by the tiles of the panel before it: beside their
/// multiply-adds there is room for copies, but not for a copy that waits for memory. Each tile asks for what the
/// tile after it packs.</summary>
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

    /// <summary>Pieces for the tile that is about to begin; asks for the pieces of the next.</summary>
    internal int Take()
    {
        int pieces = _isFetched ? Math.Min(_perTile, Left) : 0, next = Math.Min(_perTile, Left - pieces);
        _isFetched = true;
        if (next > 0)
        {
            Fetch(pieces, next);
        }
        Left -= pieces;
        return pieces;
    }

    private readonly void Fetch(int pieces, int count)
    {
        if (!IsTransposed)
        {
            Prefetch.Rows(
                From + (pieces * StraightPiece.Depth * Step), Step, count * StraightPiece.Depth, Width);
            return;
        }
        float* first = From + (pieces / 2 * TransposedPiece.Depth), rows = first - ((Left & 1) * 16 * Step);
        int k = ((count / 2) + 1) * TransposedPiece.Depth;
        Prefetch.Rows(rows, Step, Width, k);
        Prefetch.Rows(rows + k - 1, Step, Width, 1);
    }
}
