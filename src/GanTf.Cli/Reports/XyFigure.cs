using System;
using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>A figure over two axes. Gaps (NaN, infinities) and wild values are left out and counted.</summary>
internal abstract record XyFigure : Figure
{
    /// <summary>What x is; may be empty.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What y is; may be empty.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>How y is laid out.</summary>
    public AxisScale YScale { get; init; }

    /// <summary>A fixed range of x; null takes it from the data.</summary>
    public Interval? XRange { get; init; }

    /// <summary>A fixed range of y; null takes it from the data.</summary>
    public Interval? YRange { get; init; }

    /// <summary>Values to aim for.</summary>
    public IReadOnlyList<GuideLine> Guides { get; init; } = [];

    /// <summary>Whether the picture names its series; off where a legend is shared.</summary>
    public bool HasLegend { get; init; } = true;

    /// <summary>Names of the series, empty where the picture shows none.</summary>
    public IReadOnlyList<LegendEntry> Legend => HasLegend ? Entries : [];

    /// <summary>Names of the series.</summary>
    public abstract IReadOnlyList<LegendEntry> Entries { get; }

    /// <summary>What x shows, if the data hold anything to show.</summary>
    public Interval? ShownX => XRange ?? NaturalX;

    /// <summary>What y shows, if the data hold anything to show.</summary>
    public Interval? ShownY => YRange ?? NaturalY;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes => OutsideNote(Points()) is { } note ? [note] : [];

    /// <summary>The range that suits the x of the data.</summary>
    protected abstract Interval? NaturalX { get; }

    /// <summary>The range that suits the y of the data.</summary>
    protected abstract Interval? NaturalY { get; }

    /// <summary>Draws the data over the grid.</summary>
    protected abstract void DrawMarks(Svg svg, PlotArea area);

    /// <summary>All points of the data, to count those that cannot be seen.</summary>
    protected abstract IEnumerable<(double X, double Y)> Points();

    /// <inheritdoc/>
    public sealed override void Draw(Svg svg)
    {
        if (NaturalX is null || NaturalY is null || ShownX is not { } x || ShownY is not { } y)
        {
            svg.Leaf("rect", ("class", "grid"), ("x", 8), ("y", 8), ("width", Width - 16), ("height", Height - 16))
                .Text("text", "No data to draw", ("class", "tick"), ("x", Width / 2), ("y", Height / 2),
                    ("text-anchor", "middle"));
            return;
        }
        var area = new PlotArea(this, Axis.Over(x, about: Math.Clamp((int)(Width / 80), 2, 8)),
            Axis.Over(y, YScale, Math.Clamp((int)(Height / 55), 2, 8)));
        svg.Open("g", ("data-plot", area.Corners()));
        area.DrawFrame(svg);
        area.OpenClip(svg);
        DrawMarks(svg, area);
        area.DrawGuides(svg, Guides);
        svg.Close().CloseLine();
    }

    /// <summary>A range with air around it; one that nearly reaches zero from above starts there.</summary>
    protected Interval? WithAir(Interval? range)
    {
        if (range is not { } data)
        {
            return null;
        }
        if (YScale == AxisScale.Log)
        {
            return new Interval(data.Low / 1.15, data.High * 1.15);
        }
        var air = 0.05 * (data.High - data.Low);
        return data.Low >= 0 && data.Low < 0.4 * data.High
            ? new Interval(0, data.High + air)
            : new Interval(data.Low - air, data.High + air);
    }

    private string? OutsideNote(IEnumerable<(double X, double Y)> points)
    {
        var everything = new Interval(double.NegativeInfinity, double.PositiveInfinity);
        var (shownX, shownY) = (ShownX ?? everything, ShownY ?? everything);
        var (all, gaps, outside, farthest) = (0L, 0L, 0L, 0.0);
        foreach (var (x, y) in points)
        {
            all++;
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                gaps++;
            }
            else if (!shownX.Contains(x) || !shownY.Contains(y))
            {
                outside++;
                farthest = Math.Abs(y) > Math.Abs(farthest) ? y : farthest;
            }
        }
        var words = new List<string>();
        if (outside > 0)
        {
            words.Add($"{Numbers.Count(outside)} outside the axes (farthest {Numbers.Short(farthest)})");
        }
        if (gaps > 0)
        {
            words.Add($"{Numbers.Count(gaps)} not finite");
        }
        return words.Count == 0 ? null : $"Not shown of {Numbers.Count(all)} points: {string.Join(", ", words)}.";
    }
}
