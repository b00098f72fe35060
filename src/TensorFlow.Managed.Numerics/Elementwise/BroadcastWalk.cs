using System;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>What to do with one innermost row of a broadcast.</summary>
internal interface IBroadcastRow
{
    /// <summary>Handles the row whose operands and result start at the given elements.</summary>
    void Row(int a, int b, int c, int result, int length);
}

/// <summary>
/// Up to three row-major operands against their result: dimensions that all operands treat alike are joined, the
/// innermost joined dimension is handed out as rows.
/// </summary>
internal ref struct BroadcastWalk
{
    /// <summary>Bit of the first operand in <see cref="InnerRepeats"/>.</summary>
    public const int A = 1;

    /// <summary>Bit of the second operand.</summary>
    public const int B = 2;

    /// <summary>Bit of the third operand.</summary>
    public const int C = 4;

    private const int ShortRow = 64;

    private readonly Span<int> _lengths;
    private readonly Span<int> _repeats;
    private int _count;

    /// <summary>Joins dimensions; both spans have room for one entry a dimension of the result.</summary>
    public BroadcastWalk(
        ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<int> c, Span<int> lengths, Span<int> repeats)
    {
        _lengths = lengths;
        _repeats = repeats;
        var rank = Math.Max(a.Length, Math.Max(b.Length, c.Length));
        for (var axis = rank - 1; axis >= 0; axis--)
        {
            Join(Broadcast.Dimension(a, axis, rank), Broadcast.Dimension(b, axis, rank),
                Broadcast.Dimension(c, axis, rank));
        }

        if (_count == 0)
        {
            _lengths[0] = 1;
            _repeats[0] = 0;
            _count = 1;
        }
    }

    /// <summary>The operands whose one element serves a whole row.</summary>
    public readonly int InnerRepeats => _repeats[0];

    /// <summary>Length of a row.</summary>
    public readonly int RowLength => _lengths[0];

    /// <summary>Whether short rows of all operands meet one row of this operand again and again.</summary>
    public readonly bool IsShortRow(int operand) =>
        _count == 2 && RowLength < ShortRow && (_repeats[0] & (A | B)) == 0 && (_repeats[1] & (A | B)) == operand;

    /// <summary>Hands out every row in the order of the result.</summary>
    public static void Run<TRow>(scoped BroadcastWalk walk, ref TRow row, scoped Span<int> position)
        where TRow : IBroadcastRow, allows ref struct
    {
        position.Clear();
        var length = walk.RowLength;
        var rows = 1;
        for (var i = 1; i < walk._count; i++)
        {
            rows *= walk._lengths[i];
        }

        var stepA = (walk.InnerRepeats & A) == 0 ? length : 1;
        var stepB = (walk.InnerRepeats & B) == 0 ? length : 1;
        var stepC = (walk.InnerRepeats & C) == 0 ? length : 1;
        int a = 0, b = 0, c = 0;
        for (var r = 0; r < rows && length > 0; r++)
        {
            row.Row(a, b, c, r * length, length);
            walk.Advance(position, A, stepA, ref a);
            walk.Advance(position, B, stepB, ref b);
            walk.Advance(position, C, stepC, ref c);
            walk.Count(position);
        }
    }

    /// <summary>Moves an operand to its next row: on, or back to where a repeated dimension began.</summary>
    private readonly void Advance(ReadOnlySpan<int> position, int operand, int step, ref int offset)
    {
        for (var i = 1; i < _count; i++)
        {
            var repeated = (_repeats[i] & operand) != 0;
            if (position[i] + 1 < _lengths[i])
            {
                offset += repeated ? 0 : step;
                return;
            }

            offset -= repeated ? 0 : step * (_lengths[i] - 1);
            step *= repeated ? 1 : _lengths[i];
        }
    }

    private readonly void Count(Span<int> position)
    {
        for (var i = 1; i < _count; i++)
        {
            if (++position[i] < _lengths[i])
            {
                return;
            }

            position[i] = 0;
        }
    }

    private void Join(int a, int b, int c)
    {
        var length = a != 1 ? a : b != 1 ? b : c;
        if (length == 1)
        {
            return;
        }

        var repeats = (a == 1 ? A : 0) | (b == 1 ? B : 0) | (c == 1 ? C : 0);
        if (_count > 0 && _repeats[_count - 1] == repeats)
        {
            _lengths[_count - 1] *= length;
            return;
        }

        _lengths[_count] = length;
        _repeats[_count++] = repeats;
    }
}
