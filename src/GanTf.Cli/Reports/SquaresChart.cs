using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Columns of squares, white at 0 and deep blue at 1, each with its value.</summary>
internal sealed record SquaresChart : Figure
{
    private const double TargetGap = 14;

    // below it dark letters stand out more from the blue, above it white ones: at least 4.3 : 1 on both sides
    private const float LettersTurnWhite = 0.74f;

    /// <summary>Starts with a height that suits four squares.</summary>
    public SquaresChart() => Height = 230;

    /// <summary>The columns from left to right.</summary>
    public required IReadOnlyList<SquareColumn> Columns { get; init; }

    /// <summary>What the columns ought to be; drawn apart on the right.</summary>
    public SquareColumn? Target { get; init; }

    /// <summary>What the labels count, such as "Step".</summary>
    public string ColumnsLabel { get; init; } = "";

    /// <inheritdoc/>
    public override string Describe() => Columns.Count == 0
        ? "Columns of squares without values."
        : $"{Columns.Count} columns of squares. First ({Columns[0].Label}): {Words(Columns[0])}. " +
            $"Last ({Columns[^1].Label}): {Words(Columns[^1])}." +
            (Target is null ? "" : $" Aim: {Words(Target)}.");

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        var rows = Columns.Append(Target).Max(column => column?.Values.Count ?? 0);
        if (Columns.Count == 0 || rows == 0)
        {
            svg.Text("text", "No data to draw", ("class", "tick"), ("x", Width / 2), ("y", Height / 2),
                ("text-anchor", "middle"));
            return;
        }
        var count = Columns.Count + (Target is null ? 0 : 1);
        var side = Math.Min((Width - 20 - (Target is null ? 0 : TargetGap)) / count, (Height - 56) / rows);
        var left = (Width - side * count - (Target is null ? 0 : TargetGap)) / 2;
        for (var i = 0; i < Columns.Count; i++)
        {
            DrawColumn(svg, Columns[i], left + i * side, side);
        }
        if (Target is not null)
        {
            DrawColumn(svg, Target, left + Columns.Count * side + TargetGap, side);
        }
        svg.Text("text", ColumnsLabel, ("class", "tick"), ("x", left + Columns.Count * side / 2),
            ("y", 10 + rows * side + 38), ("text-anchor", "middle")).Line();
    }

    private void DrawColumn(Svg svg, SquareColumn column, double left, double side)
    {
        for (var row = 0; row < column.Values.Count; row++)
        {
            DrawSquare(svg, column.Values[row], left, 10 + row * side, side);
        }
        svg.Text("text", column.Label, ("class", "tick small"), ("x", left + side / 2),
            ("y", 10 + MostRows() * side + 17), ("text-anchor", "middle")).Line();
    }

    private static void DrawSquare(Svg svg, float value, double left, double top, double side)
    {
        var strength = float.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);
        svg.Leaf("rect", ("class", "cell"), ("x", left + 1), ("y", top + 1), ("width", side - 2), ("height", side - 2))
            .Leaf("rect", ("class", "ink"), ("x", left + 1), ("y", top + 1), ("width", side - 2), ("height", side - 2),
                ("fill-opacity", strength));
        var text = float.IsNaN(value) ? "?" : value.ToString("0.00", CultureInfo.InvariantCulture);
        // ".93" fits where "0.93" does not
        text = side < 34 && text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text;
        svg.Text("text", text, ("class", strength < LettersTurnWhite ? "onpale small" : "ondark small"),
            ("x", left + side / 2), ("y", top + side / 2 + 4), ("text-anchor", "middle"));
    }

    private int MostRows() => Columns.Append(Target).Max(column => column?.Values.Count ?? 0);

    private static string Words(SquareColumn column) => string.Join(", ",
        column.Values.Select(value => value.ToString("0.00", CultureInfo.InvariantCulture)));
}
