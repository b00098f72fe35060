using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Figures side by side over the same axes, with one legend for all: small multiples.</summary>
internal sealed record ChartGrid : Figure
{
    private const double CellTitle = 22;

    private readonly IReadOnlyList<Figure> _cells;

    /// <summary>Puts the figures, all of one size, into that many columns.</summary>
    public ChartGrid(IReadOnlyList<Figure> cells, int columns)
    {
        _cells = [.. SharedAxes.Over(cells)
            .Select(cell => cell is XyFigure plot ? plot with { HasLegend = false } : cell)];
        Columns = Math.Clamp(columns, 1, Math.Max(1, cells.Count));
        Entries = cells.OfType<XyFigure>().FirstOrDefault()?.Entries ?? [];
        Width = cells.Count == 0 ? 480 : Columns * cells[0].Width;
        var rows = (cells.Count + Columns - 1) / Columns;
        Height = cells.Count == 0 ? 60 : LegendHeight + rows * (CellTitle + cells[0].Height);
    }

    /// <summary>How many figures stand in a row where there is room.</summary>
    public int Columns { get; }

    /// <summary>The legend that all figures share.</summary>
    public IReadOnlyList<LegendEntry> Entries { get; }

    /// <inheritdoc/>
    public override bool IsWide => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
        [.. _cells.SelectMany(cell => cell.Notes).Distinct().SelectMany(NamedUnlessShared)];

    private double LegendHeight => Entries.Count == 0 ? 0 : Legend.HeightOf(Entries, Width - 32) + 4;

    /// <inheritdoc/>
    public override string Describe() => _cells.Count == 0
        ? "No figures."
        : string.Join(" ", _cells.Select(cell => $"{cell.Title}: {cell.Describe()}"));

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        if (_cells.Count == 0)
        {
            svg.Text("text", "No data to draw", ("class", "tick"), ("x", Width / 2), ("y", 30),
                ("text-anchor", "middle"));
            return;
        }
        Legend.Draw(svg, Entries, 16, 0, Width - 32);
        for (var i = 0; i < _cells.Count; i++)
        {
            var left = i % Columns * _cells[0].Width;
            var top = LegendHeight + i / Columns * (CellTitle + _cells[0].Height);
            svg.Text("text", _cells[i].Title, ("x", left + _cells[i].Width / 2), ("y", top + 15),
                    ("text-anchor", "middle"))
                .Open("g", ("transform", $"translate({Svg.Number(left)} {Svg.Number(top + CellTitle)})")).Line();
            _cells[i].Draw(svg);
            svg.CloseLine();
        }
    }

    private IEnumerable<string> NamedUnlessShared(string note)
    {
        Figure[] noted = [.. _cells.Where(cell => cell.Notes.Contains(note))];
        return noted.Length > 1 && noted.Length == _cells.Count
            ? [$"In each: {note}"]
            : noted.Select(cell => $"{cell.Title}: {note}");
    }

    /// <inheritdoc/>
    public override void WriteHtml(Svg page)
    {
        if (Entries.Count > 0)
        {
            // as wide as a phone, so that its letters keep their size there
            const double Wide = 360;
            var height = Svg.Number(Legend.HeightOf(Entries, Wide));
            page.Open("svg", ("class", "fig legend"), ("viewBox", $"0 0 360 {height}"), ("aria-hidden", "true"));
            Legend.Draw(page, Entries, 2, 0, Wide);
            page.CloseLine();
        }
        page.Open("div", ("class", $"cells of{Columns}")).Line();
        foreach (var cell in _cells)
        {
            page.Open("div", ("class", "piece")).Text("h3", cell.Title).Line();
            cell.WriteHtml(page);
            page.CloseLine();
        }
        page.CloseLine();
    }
}
