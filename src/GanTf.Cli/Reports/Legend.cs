using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>Names of the series in rows above a plot.</summary>
internal static class Legend
{
    /// <summary>The height of a row.</summary>
    public const double RowHeight = 20;

    private const double Sample = 23;
    private const double Gap = 16;

    /// <summary>The height of all rows when they have that width.</summary>
    public static double HeightOf(IReadOnlyList<LegendEntry> entries, double width)
    {
        var rows = 0;
        foreach (var (_, _, row) in Places(entries, width))
        {
            rows = row + 1;
        }
        return rows * RowHeight;
    }

    /// <summary>Draws the rows with their top left corner at (x, y).</summary>
    public static void Draw(Svg svg, IReadOnlyList<LegendEntry> entries, double x, double y, double width)
    {
        foreach (var (entry, left, row) in Places(entries, width))
        {
            var centre = y + row * RowHeight + RowHeight / 2;
            svg.Open("g", ("class", entry.ColourClass))
                .Leaf("path", ("class", entry.PathClass), ("d", entry.Path),
                    ("transform", $"translate({Svg.Number(x + left)} {Svg.Number(centre)})"))
                .Text("text", entry.Name, ("x", x + left + Sample), ("y", centre + 4.5)).CloseLine();
        }
    }

    private static IEnumerable<(LegendEntry Entry, double Left, int Row)> Places(
        IReadOnlyList<LegendEntry> entries, double width)
    {
        var (left, row) = (0.0, 0);
        foreach (var entry in entries)
        {
            var needs = Sample + ChartStyle.WidthOf(entry.Name);
            if (left > 0 && left + needs > width)
            {
                (left, row) = (0, row + 1);
            }
            yield return (entry, left, row);
            left += needs + Gap;
        }
    }
}
