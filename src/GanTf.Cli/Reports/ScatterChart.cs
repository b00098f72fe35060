using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Clouds of points, told apart by colour and shape, with their centroids and a curve if asked for.</summary>
internal sealed record ScatterChart : XyFigure
{
    // dot, cross, triangle, square: relative to the middle
    private static readonly string[] Shapes =
        ["h0", "m-2.3-2.3l4.6 4.6m-4.6 0l4.6-4.6", "m0-3l2.8 5h-5.6z", "m-2.3-2.3h4.6v4.6h-4.6z"];

    private static readonly string[] Hearts =
    [
        "m-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z",
        "m0-3.5l4-4l3.5 3.5l-4 4l4 4l-3.5 3.5l-4-4l-4 4l-3.5-3.5l4-4l-4-4l3.5-3.5z",
        "m0-9l8.5 15h-17z",
        "m-6.5-6.5h13v13h-13z",
    ];

    /// <summary>The clouds, drawn in this order.</summary>
    public required IReadOnlyList<ScatterSeries> Series { get; init; }

    /// <summary>Whether to mark the centroid of each cloud.</summary>
    public bool HasCentroids { get; init; }

    /// <summary>A curve to compare with, such as the one that real samples lie on.</summary>
    public LineSeries? Curve { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Entries
    {
        get
        {
            var entries = Series.Select((series, index) => new LegendEntry(series.Name, ChartStyle.Series(index),
                HasCentroids ? "heart" : MarkClass(index), "M9 0" + (HasCentroids ? Hearts : Shapes)[index % 4]));
            return Curve is null
                ? [.. entries]
                : [.. entries, new LegendEntry(Curve.Name, "", "guide", LegendEntry.LinePath)];
        }
    }

    /// <inheritdoc/>
    protected override Interval? NaturalX => WithAir(DataRange.Of(Points().Select(point => point.X)));

    /// <inheritdoc/>
    protected override Interval? NaturalY => WithAir(DataRange.Of(Points().Select(point => point.Y)));

    /// <inheritdoc/>
    public override string Describe() => Series.Count == 0
        ? "Scatter chart without points."
        : "Scatter chart. " + string.Join(" ", Series.Select(series => series.Centroid() is { } mean
            ? $"{series.Name}: {Numbers.Count(series.X.Count)} points around " +
                $"({Numbers.Short(mean.X)}, {Numbers.Short(mean.Y)})."
            : $"{series.Name}: nothing."));

    /// <inheritdoc/>
    protected override IEnumerable<(double X, double Y)> Points() =>
        Series.SelectMany(series => series.X.Zip(series.Y, (x, y) => ((double)x, (double)y)));

    /// <inheritdoc/>
    protected override void DrawMarks(Svg svg, PlotArea area)
    {
        if (Curve is not null)
        {
            DrawCurve(svg, area, Curve);
        }
        for (var i = 0; i < Series.Count; i++)
        {
            var path = new PathData();
            foreach (var (x, y) in Series[i].X.Zip(Series[i].Y))
            {
                if (area.Contains(x, y))
                {
                    path.Stamp(area.X(x), area.Y(y), Shapes[i % 4]);
                }
            }
            svg.Open("g", ("class", ChartStyle.Series(i)))
                .Leaf("path", ("class", MarkClass(i)), ("d", path.ToString())).CloseLine();
        }
        for (var i = 0; HasCentroids && i < Series.Count; i++)
        {
            DrawCentroid(svg, area, i);
        }
    }

    private static string MarkClass(int index) => index % 4 == 0 ? "dot" : "mark";

    private static void DrawCurve(Svg svg, PlotArea area, LineSeries curve)
    {
        var path = new PathData();
        foreach (var (x, y) in curve.X.Zip(curve.Y).Where(point => double.IsFinite(point.First + point.Second)))
        {
            _ = path.IsEmpty ? path.Move(area.X(x), area.Y(y)) : path.Line(area.X(x), area.Y(y));
        }
        svg.Leaf("path", ("class", "guide"), ("d", path.ToString())).Line();
    }

    private void DrawCentroid(Svg svg, PlotArea area, int index)
    {
        if (Series[index].Centroid() is not { } mean)
        {
            return;
        }
        var path = new PathData().Stamp(area.X(mean.X), area.Y(mean.Y), Hearts[index % 4]);
        svg.Open("g", ("class", ChartStyle.Series(index)))
            .Open("path", ("class", "heart"), ("d", path.ToString()))
            .Text("title", $"Centroid of {Series[index].Name}: {Numbers.Short(mean.X)}, {Numbers.Short(mean.Y)}")
            .Close().CloseLine();
    }
}
