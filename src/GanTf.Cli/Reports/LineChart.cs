using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>
/// Lines over one x. A long series is drawn twice: every value faintly, thinned to what the eye can part, and its
/// running mean strongly.
/// </summary>
internal sealed record LineChart : XyFigure
{
    private const int SmoothFrom = 400;
    private const int Buckets = 300;
    private const int DotBuckets = 600;
    private const int TrendPoints = 240;

    // so few points are seen one by one
    private const int DottedUpTo = 60;
    private const int FaintFrom = 500;

    /// <summary>The lines, drawn in this order.</summary>
    public required IReadOnlyList<LineSeries> Series { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Entries => [.. Series.Select((series, index) => series.IsDots
        ? new LegendEntry(series.Name, ChartStyle.Series(index), "dot", "M9 0h0")
        : new LegendEntry(series.Name, ChartStyle.Series(index), "line", LegendEntry.LinePath))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes => Series.FirstOrDefault(IsSmoothed) is { } longest
        ? [$"Faint: every value. Strong: mean over {Window(longest)} values around.", .. base.Notes]
        : base.Notes;

    /// <inheritdoc/>
    protected override Interval? NaturalX => DataRange.Of(Points().Select(point => point.X));

    /// <inheritdoc/>
    protected override Interval? NaturalY
    {
        get
        {
            var range = DataRange.Of(Points().Select(point => point.Y), YScale);
            foreach (var guide in Guides.Where(guide => !guide.IsUpright && double.IsFinite(guide.Value)))
            {
                range = range?.Union(new Interval(guide.Value, guide.Value));
            }
            return WithAir(range);
        }
    }

    /// <inheritdoc/>
    public override string Describe() => Series.Count == 0
        ? "Line chart without lines."
        : $"Line chart by {(XLabel.Length > 0 ? XLabel : "x")}. {string.Join(" ", Series.Select(Words))}";

    /// <inheritdoc/>
    protected override IEnumerable<(double X, double Y)> Points() =>
        Series.SelectMany(series => series.X.Zip(series.Y));

    /// <inheritdoc/>
    protected override void DrawMarks(Svg svg, PlotArea area)
    {
        for (var i = 0; i < Series.Count; i++)
        {
            var series = Series[i];
            svg.Open("g", ("class", ChartStyle.Series(i)), ("data-name", series.Name));
            if (series.IsDots)
            {
                svg.Leaf("path", ("class", series.Y.Count < FaintFrom ? "dot" : "faint"),
                    ("d", Dots(series, area)));
            }
            else if (IsSmoothed(series))
            {
                svg.Leaf("path", ("class", "raw"), ("d", Stroke(Thinned(series, Buckets), area)));
                svg.Leaf("path", ("class", "line"), ("d", Stroke(Trend(series), area)));
            }
            else
            {
                svg.Leaf("path", ("class", "line"), ("d", Stroke(series.X.Zip(series.Y), area)));
                if (series.Y.Count <= DottedUpTo)
                {
                    svg.Leaf("path", ("class", "dot"), ("d", Dots(series, area)));
                }
            }
            svg.CloseLine();
        }
    }

    private static bool IsSmoothed(LineSeries series) => !series.IsDots && series.Y.Count > SmoothFrom;

    // odd, so that the mean has a middle
    private static int Window(LineSeries series) => series.Y.Count / 60 | 1;

    private static IEnumerable<(double X, double Y)> Thinned(LineSeries series, int buckets) =>
        Thinning.Extremes(series.Y, buckets).Select(index => (series.X[index], series.Y[index]));

    private static IEnumerable<(double X, double Y)> Trend(LineSeries series)
    {
        var indices = Thinning.Evenly(series.Y.Count, TrendPoints);
        var means = Smoothing.CentredMeans(series.Y, indices, Window(series));
        return indices.Select((index, i) => (series.X[index], means[i]));
    }

    private string Stroke(IEnumerable<(double X, double Y)> points, PlotArea area)
    {
        var path = new PathData();
        var isDrawing = false;
        foreach (var (x, y) in points)
        {
            if (!IsDrawn(x, y))
            {
                isDrawing = false;
                continue;
            }
            // "h0" shows as a dot where gaps leave a point alone
            _ = isDrawing ? path.Line(area.X(x), area.Y(y)) : path.Stamp(area.X(x), area.Y(y), "h0");
            isDrawing = true;
        }
        return path.ToString();
    }

    private string Dots(LineSeries series, PlotArea area)
    {
        var path = new PathData();
        foreach (var (x, y) in Thinned(series, DotBuckets))
        {
            if (IsDrawn(x, y))
            {
                path.Stamp(area.X(x), area.Y(y), "h0");
            }
        }
        return path.ToString();
    }

    private bool IsDrawn(double x, double y) =>
        double.IsFinite(x) && double.IsFinite(y) && (YScale == AxisScale.Linear || y > 0);

    private static string Words(LineSeries series)
    {
        var finite = series.Y.Where(value => double.IsFinite(value)).ToArray();
        return finite.Length == 0
            ? $"{series.Name}: nothing."
            : $"{series.Name}: from {Numbers.Short(finite[0])} to {Numbers.Short(finite[^1])}, " +
                $"lowest {Numbers.Short(finite.Min())}, highest {Numbers.Short(finite.Max())}.";
    }
}
