using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>A histogram scaled to area one, so that a density can be laid over it.</summary>
internal sealed record HistogramChart : XyFigure
{
    // a collapsed generator's spike would press the target flat
    private const double TallestOverTarget = 2.5;

    /// <summary>What the bars count.</summary>
    public required IReadOnlyList<float> Samples { get; init; }

    /// <summary>What the legend calls the samples.</summary>
    public string SamplesName { get; init; } = "Generated";

    /// <summary>The density to compare with, if there is one.</summary>
    public LineSeries? Target { get; init; }

    /// <summary>How many bars across the axis.</summary>
    public int Bins { get; init; } = 40;

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Entries => Target is null
        ? [new LegendEntry(SamplesName, ChartStyle.Series(0), "bar", LegendEntry.BarPath)]
        :
        [
            new LegendEntry(SamplesName, ChartStyle.Series(0), "bar", LegendEntry.BarPath),
            new LegendEntry(Target.Name, ChartStyle.Series(1), "line", LegendEntry.LinePath),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes
    {
        get
        {
            var tallest = Densities().DefaultIfEmpty().Max();
            return ShownY is { } y && tallest > y.High
                ? [$"The tallest bar ends at {Numbers.Short(tallest)}.", .. base.Notes]
                : base.Notes;
        }
    }

    /// <inheritdoc/>
    protected override Interval? NaturalX
    {
        get
        {
            var data = DataRange.Of(Samples.Select(sample => (double)sample));
            var target = Target is null ? null : DataRange.Of(Target.X);
            return data is { } both && target is { } curve ? both.Union(curve) : data;
        }
    }

    /// <inheritdoc/>
    protected override Interval? NaturalY
    {
        get
        {
            var tallest = Densities().DefaultIfEmpty().Max();
            var peak = Target?.Y.Where(value => double.IsFinite(value)).DefaultIfEmpty().Max() ?? 0;
            var top = peak > 0 ? Math.Max(peak, Math.Min(tallest, TallestOverTarget * peak)) : tallest;
            return tallest == 0 ? null : new Interval(0, 1.06 * top);
        }
    }

    /// <inheritdoc/>
    public override string Describe()
    {
        var finite = Samples.Where(sample => float.IsFinite(sample)).Select(sample => (double)sample).ToArray();
        if (finite.Length == 0)
        {
            return "Histogram without samples.";
        }
        var mean = finite.Average();
        var deviation = Math.Sqrt(finite.Average(value => (value - mean) * (value - mean)));
        return $"Histogram of {Numbers.Count(finite.Length)} samples, mean {Numbers.Short(mean)}, " +
            $"standard deviation {Numbers.Short(deviation)}{(Target is null ? "" : $", against {Target.Name}")}.";
    }

    /// <inheritdoc/>
    protected override IEnumerable<(double X, double Y)> Points() => Samples.Select(sample => ((double)sample, 0.0));

    /// <inheritdoc/>
    protected override void DrawMarks(Svg svg, PlotArea area)
    {
        var bars = new PathData();
        var densities = Densities();
        var x = Axis.Over(ShownX!.Value).Range;
        double Edge(int bar) => x.Low + (x.High - x.Low) * bar / Bins;
        for (var i = 0; i < densities.Length; i++)
        {
            if (densities[i] > 0)
            {
                var (left, right) = (Edge(i), Edge(i + 1));
                var (top, width) = (Math.Max(area.Y(densities[i]), area.Top - 9), area.X(right) - area.X(left));
                bars.Bar(area.X(left), top, width, area.Bottom);
            }
        }
        svg.Open("g", ("class", ChartStyle.Series(0)))
            .Leaf("path", ("class", "bar"), ("d", bars.ToString())).CloseLine();
        if (Target is not null)
        {
            var path = new PathData();
            foreach (var (at, y) in Target.X.Zip(Target.Y).Where(point => double.IsFinite(point.First + point.Second)))
            {
                _ = path.IsEmpty ? path.Move(area.X(at), area.Y(y)) : path.Line(area.X(at), area.Y(y));
            }
            svg.Open("g", ("class", ChartStyle.Series(1)))
                .Leaf("path", ("class", "line"), ("d", path.ToString())).CloseLine();
        }
    }

    // share of all finite samples in each bar, over the bar's width
    private double[] Densities()
    {
        if (ShownX is not { } range || Bins < 1)
        {
            return [];
        }
        var x = Axis.Over(range).Range;
        var counts = new double[Bins];
        var all = 0;
        foreach (var sample in Samples.Where(sample => float.IsFinite(sample)))
        {
            all++;
            if (x.Contains(sample))
            {
                counts[Math.Min(Bins - 1, (int)((sample - x.Low) / (x.High - x.Low) * Bins))]++;
            }
        }
        var area = all * (x.High - x.Low) / Bins;
        return all == 0 ? [] : [.. counts.Select(count => count / area)];
    }
}
