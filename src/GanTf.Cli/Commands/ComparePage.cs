using System.Collections.Generic;
using System.IO;
using System.Linq;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Comparisons;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>The page of a comparison of styles.</summary>
internal static class ComparePage
{
    /// <summary>Losses over each other, their difference, cost, plans and code.</summary>
    public static ReportPage Of(
        StyleComparison comparison, ComparedRun graph, ComparedRun keras, bool sameOptimizer, StreamSeeds seeds)
    {
        var differences = graph.Differences(keras);
        var optimizer = sameOptimizer ? "TensorFlow 1's optimizer in both" : "each style's own optimizer";
        return new ReportPage
        {
            Title = $"{comparison.Name}: graph style and Keras style",
            Subtitle = $"The same weights, batches and noise; {optimizer}.",
            Facts =
            [
                new($"{comparison.Unit}s", Numbers.Count(differences.Length)),
                new("Largest difference", Numbers.Short(differences.Max())),
                new("Graph, us", Numbers.Short(graph.Microseconds)),
                new("Keras, us", Numbers.Short(keras.Microseconds)),
            ],
            Figures =
            [
                new("losses", Losses(comparison, graph, keras)),
                new("difference", Difference(comparison, differences, sameOptimizer)),
                new("cost", new FactTable
                {
                    Title = "What a step costs",
                    Caption = "Bytes are what .NET allocates an iteration, drawn data included.",
                    Heads = CompareText.Heads,
                    Rows = [.. CompareText.Rows(graph, keras)],
                }),
                new("code", new CodePair
                {
                    Title = "The two programs",
                    Left = ($"src/GanTf/{comparison.FileName}", Source($"graph/{comparison.FileName}")),
                    Right = ($"src/GanTf.Keras/{comparison.FileName}", Source($"keras/{comparison.FileName}")),
                }),
            ],
            Settings = Settings(seeds, sameOptimizer),
        };
    }

    private static Fact[] Settings(StreamSeeds seeds, bool sameOptimizer) =>
    [
        new("--tf-seed", $"{seeds.Tensorflow}"), new("--numpy-seed", $"{seeds.Numpy}"),
        new("--python-seed", $"{seeds.Python}"), new("--same-optimizer", sameOptimizer ? "yes" : "no"),
    ];

    private static LineChart Losses(StyleComparison comparison, ComparedRun graph, ComparedRun keras) => new()
    {
        Title = $"Losses by {comparison.Unit.ToLowerInvariant()}",
        Caption = "Where the styles agree, the lines lie over each other.",
        XLabel = comparison.Unit,
        YLabel = "Loss",
        YScale = AxisScale.Log,
        Series = [.. Series("graph", graph).Concat(Series("keras", keras))],
    };

    private static IEnumerable<LineSeries> Series(string style, ComparedRun run) => run.Trajectory.Select(t =>
        new LineSeries($"{style} {t.Key}", Steps(t.Value.Count), [.. t.Value.Select(v => (double)v)]));

    private static LineChart Difference(StyleComparison comparison, double[] differences, bool sameOptimizer) => new()
    {
        Title = $"Largest relative difference of a loss by {comparison.Unit.ToLowerInvariant()}",
        Caption = differences.Max() == 0 ? "None: both styles give the same bits."
            : sameOptimizer ? "" : comparison.Reason,
        XLabel = comparison.Unit,
        YLabel = "Relative difference",
        YScale = differences.Max() == 0 ? AxisScale.Linear : AxisScale.Log,
        Series = [new LineSeries("Difference", Steps(differences.Length), differences)],
    };

    private static double[] Steps(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private static string Source(string name)
    {
        using var stream = typeof(ComparePage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
