using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>A table of words and numbers.</summary>
internal sealed record FactTable : Figure
{
    private const double RowHeight = 22;
    private const double ColumnWidth = 110;
    private const double Margin = 12;

    /// <summary>Takes as many cells a row as heads.</summary>
    public FactTable(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.FirstOrDefault(r => r.Count != heads.Count) is { } odd)
        {
            throw new ArgumentException($"A row needs {heads.Count} cells. Received: {odd.Count}.");
        }

        (Heads, Rows) = (heads, rows);
        Width = (2 * Margin) + (ColumnWidth * heads.Count);
        Height = RowHeight * (rows.Count + 1.5);
    }

    /// <summary>The heads of the columns; all but the first column are set to the right.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>The cells, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <inheritdoc/>
    public override bool IsWide => true;

    /// <inheritdoc/>
    public override string Describe() => $"Table of {string.Join(", ", Heads)}. "
        + string.Join(" ", Rows.Select(r => $"{string.Join(", ", r)}."));

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        foreach (var (cells, y) in Rows.Prepend(Heads).Select((cells, i) => (cells, RowHeight * (i + 1))))
        {
            svg.Text("text", cells[0], ("x", Margin), ("y", y));
            for (var i = 1; i < cells.Count; i++)
            {
                svg.Text("text", cells[i], ("x", Margin + (ColumnWidth * (i + 1))), ("y", y), ("text-anchor", "end"));
            }

            svg.Line();
        }
    }

    /// <inheritdoc/>
    public override void WriteHtml(Svg page)
    {
        page.Open("table", ("class", "costs")).Open("thead").Open("tr");
        foreach (var head in Heads)
        {
            page.Text("th", head, ("scope", "col"));
        }

        page.Close().Close().Open("tbody").Line();
        foreach (var cells in Rows)
        {
            page.Open("tr");
            foreach (var cell in cells)
            {
                page.Text("td", cell);
            }

            page.CloseLine();
        }

        page.Close().CloseLine();
    }
}
