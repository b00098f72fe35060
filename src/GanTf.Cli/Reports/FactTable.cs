using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>A table of words and numbers.</summary>
internal sealed record FactTable : Figure
{
    private const double Row = 22;

    /// <summary>The heads of the columns.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>The cells, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <inheritdoc/>
    public override bool IsWide => true;

    /// <inheritdoc/>
    public override string Describe() => $"Table of {string.Join(", ", Heads)}. "
        + string.Join(" ", Rows.Select(r => $"{string.Join(", ", r)}."));

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        var column = Width / Heads.Count;
        foreach (var (cells, y) in Rows.Prepend(Heads).Select((cells, i) => (cells, 16 + (i * Row))))
        {
            for (var i = 0; i < cells.Count; i++)
            {
                svg.Text("text", cells[i], ("class", "small"), ("x", 8 + (i * column)), ("y", y));
            }
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
