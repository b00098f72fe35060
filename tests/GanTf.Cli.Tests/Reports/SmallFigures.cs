using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Tests.Reports;

/// <summary>One small figure of each kind, for texts that a person can check.</summary>
internal static class SmallFigures
{
    public static IReadOnlyDictionary<string, Figure> All() => new Dictionary<string, Figure>
    {
        ["line"] = Line(),
        ["line_log"] = Line() with { YScale = AxisScale.Log, Title = "Losses, log axis" },
        ["line_dots"] = Line() with { Series = [.. Line().Series.Select(series => series with { IsDots = true })] },
        ["line_empty"] = Line() with { Series = [], Title = "Nothing yet" },
        ["scatter"] = Scatter(1),
        ["histogram"] = Histogram("Samples", 0),
        ["squares"] = Squares(),
        ["table"] = Table(),
        ["facts"] = Facts(),
        ["code"] = new CodePair { Title = "Code", Left = ("A.cs", "a < b;\n"), Right = ("B.cs", "\"b\" && a;\n") },
        ["grid"] = new ChartGrid([Histogram("Run 1", 0), Histogram("Run 2", 1)], columns: 2) { Title = "Two runs" },
        ["frames"] = new Frames([new Frame("Step 0", [Scatter(3)]), new Frame("Step 10", [Scatter(1)])])
        {
            Title = "Over time",
        },
    };

    public static LineChart Line() => new()
    {
        Title = "Losses & <more>", XLabel = "Iteration", YLabel = "Loss",
        Series =
        [
            new LineSeries("Discriminator", [0, 10, 20, 30, 40], [1.4, 1.1, double.NaN, 0.9, 0.8]),
            new LineSeries("Generator", [0, 10, 20, 30, 40], [0.7, 0.8, 0.85, double.PositiveInfinity, 0.75]),
        ],
        Guides = [new GuideLine(0.6931, "log 2"), new GuideLine(25, "restart", IsUpright: true)],
    };

    public static ScatterChart Scatter(float spread) => new()
    {
        Title = "Samples", XLabel = "x", YLabel = "y", HasCentroids = true,
        Series =
        [
            ScatterSeries.OfRows("Real", [-2, 4, -1, 1, 0, 0, 1, 1, 2, 4]),
            ScatterSeries.OfRows("Generated", [-spread, 1, spread, 2, float.NaN, 1, 0, spread]),
        ],
        Curve = LineSeries.Curve("y = x²", new Interval(-2, 2), x => x * x, count: 9),
    };

    private static HistogramChart Histogram(string title, float shift) => new()
    {
        Title = title, XLabel = "Value", YLabel = "Density", Bins = 6, Width = 300, Height = 220,
        Samples = [.. new[] { 1, 2, 2.5f, 3, 3.2f, 3.4f, 4, 5, float.NaN }.Select(x => x + shift)],
        Target = LineSeries.Curve("target", new Interval(0, 6),
            x => Math.Exp(-(x - 3) * (x - 3) / 2) / Math.Sqrt(2 * Math.PI), 13),
    };

    private static SquaresChart Squares() => new()
    {
        Title = "Outputs", ColumnsLabel = "Step",
        Columns =
        [
            new SquareColumn("0", [0.5f, 0.5f, 0.5f, float.NaN]),
            new SquareColumn("1,000", [0.7f, 0.3f, 0.75f, 0.2f]),
            new SquareColumn("2,000", [0.92f, 0.04f, 1.2f, -0.1f]),
        ],
        Target = new SquareColumn("Aim", [0.9f, 0, 0.9f, 0]),
    };

    private static FactTable Facts() => new(
        ["Style", "us", "Nodes & more"], [["graph", "56.5", "321 + 209"], ["keras", "41.7", "<237>"]])
    { Title = "Costs" };

    private static SampleTable Table() => new(
    [
        new SampleSnapshot(0, [new DecodedSample("0000111", 7), new DecodedSample("1111110", 126)]),
        new SampleSnapshot(1000, [new DecodedSample("0000110", 6), new DecodedSample("0000000", 0)]),
    ])
    { Title = "Samples" };
}
