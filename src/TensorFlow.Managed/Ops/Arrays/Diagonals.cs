using System;
using System.Collections.Generic;

namespace Tensorflow.Ops.Arrays;

/// <summary>The diagonals k0 to k1 of matrices, packed as rows that are aligned to either side.</summary>
internal readonly struct Diagonals
{
    private readonly string _align;

    private Diagonals(int low, int high, int rows, int columns, string align)
    {
        (Low, High, Rows, Columns, _align) = (low, high, rows, columns, align);
        Width = 0;
        for (var d = low; d <= high; d++)
        {
            Width = System.Math.Max(Width, Length(d));
        }
    }

    /// <summary>The lowest diagonal; negative ones are below the main one.</summary>
    public int Low { get; }

    /// <summary>The highest diagonal.</summary>
    public int High { get; }

    /// <summary>Rows of a matrix.</summary>
    public int Rows { get; }

    /// <summary>Columns of a matrix.</summary>
    public int Columns { get; }

    /// <summary>Elements of the longest diagonal.</summary>
    public int Width { get; }

    /// <summary>How many diagonals there are.</summary>
    public int Count => High - Low + 1;

    /// <summary>The diagonals that a value of k names, in matrices of that size.</summary>
    public static Diagonals Of(long[] k, long rows, long columns, string align) =>
        new((int)k[0], (int)k[^1], (int)rows, (int)columns, align);

    /// <summary>The same, in words of a node that is running where it cannot be.</summary>
    public static Diagonals Of(Binding node, long[] k, long rows, long columns, string align)
    {
        try
        {
            Check(k, rows, columns);
        }
        catch (ShapeError error)
        {
            throw node.Invalid(error.RunMessage);
        }

        return Of(k, rows, columns, align);
    }

    /// <summary>A zero of the operand's type.</summary>
    public static Operand Zero(Operand x) => x.Tensor is null
        ? new Operand(Creation.Scalar(0, Constants.ToData(x.Value).DType))
        : 0;

    /// <summary>The two bounds; a scalar is both.</summary>
    /// <exception cref="ShapeError">They are in the wrong order, or more than two.</exception>
    public static void Check(long[] k, long rows, long columns)
    {
        if (k.Length is not (1 or 2))
        {
            throw ShapeContext.Fail($"diag_index must be a vector with one or two elements. Received: {k.Length}.");
        }

        if (k[0] > k[^1])
        {
            throw ShapeContext.Fail($"lower_diag_index is greater than upper_diag_index: {k[0]} > {k[^1]}");
        }

        foreach (var (d, name) in new[] { (k[0], "lower_diag_index"), (k[^1], "upper_diag_index") })
        {
            if (rows >= 0 && columns >= 0 && d != 0 && (d <= -rows || d >= columns))
            {
                throw ShapeContext.Fail($"{name} is out of bound: {d}. It must be between {-rows} and {columns}");
            }
        }
    }

    /// <summary>Pairs of a place in the packed diagonals and one in the matrix, both flat.</summary>
    public IEnumerable<(int Packed, int Matrix)> Places()
    {
        for (var d = High; d >= Low; d--)
        {
            var length = Length(d);
            var right = d >= 0 ? _align.StartsWith("RIGHT", StringComparison.Ordinal)
                : _align.EndsWith("RIGHT", StringComparison.Ordinal);
            var start = ((High - d) * Width) + (right ? Width - length : 0);
            for (var i = 0; i < length; i++)
            {
                var (row, column) = (i + System.Math.Max(0, -d), i + System.Math.Max(0, d));
                yield return (start + i, (row * Columns) + column);
            }
        }
    }

    private int Length(int d) => System.Math.Min(Rows + System.Math.Min(0, d), Columns - System.Math.Max(0, d));
}
