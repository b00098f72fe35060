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
            Subtitle = $"{comparison.Terms}; {optimizer}.",
            Facts =
            [
                new(Plural.Of(comparison.Unit), Numbers.Count(differences.Length)),
                new("Largest difference", Numbers.Short(differences.Max())),
                new("Graph, us", Numbers.Short(graph.Microseconds)),
                new("Keras, us", Numbers.Short(keras.Microseconds)),
            ],
            Figures =
            [
                new("losses", Losses(comparison, graph, keras)),
                new("difference", Difference(comparison, differences, sameOptimizer)),
                new("cost", new FactTable(CompareText.Heads, [.. CompareText.Rows(graph, keras)])
                {
                    Title = "What an iteration costs",
                    Caption = "Bytes are what .NET allocates, drawn data included. Nodes and kernels by step: "
                        + $"{StepNames(graph)} in graph style, {StepNames(keras)} in Keras style.",
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

    // a picture for each loss, so that a colour stands for a style in all of them
    private static ChartGrid Losses(StyleComparison comparison, ComparedRun graph, ComparedRun keras) =>
        new([.. graph.Trajectory.Select(t => Loss(comparison, t.Key, t.Value, keras.Trajectory[t.Key]))], columns: 2)
        {
            Title = $"Losses by {comparison.Unit.ToLowerInvariant()}",
            Caption = "Where the styles agree, the lines lie over each other.",
        };

    private static LineChart Loss(
        StyleComparison comparison, string name, IReadOnlyList<float> graph, IReadOnlyList<float> keras) => new()
    {
        Title = name,
        XLabel = comparison.Unit,
        YLabel = "Loss",
        YScale = AxisScale.Log,
        Series = [Series("graph", graph), Series("keras", keras)],
    };

    private static LineSeries Series(string style, IReadOnlyList<float> losses) =>
        new(style, Steps(losses.Count), [.. losses.Select(v => (double)v)]);

    private static LineChart Difference(StyleComparison comparison, double[] differences, bool sameOptimizer) => new()
    {
        Title = $"Largest relative difference of a loss by {comparison.Unit.ToLowerInvariant()}",
        Caption = differences.Max() == 0 ? "None: both styles give the same bits."
            : sameOptimizer ? "" : comparison.Reason,
        XLabel = comparison.Unit,
        YLabel = "Relative difference",
        YScale = differences.Max() == 0 ? AxisScale.Linear : AxisScale.Log,
        YRange = differences.Max() == 0 ? new Interval(0, 1) : null,
        Series = [new LineSeries("Difference", Steps(differences.Length), differences)],
    };

    private static string StepNames(ComparedRun run) => run.Plans.Count == 1
        ? "one for both networks"
        : string.Join(" + ", run.Plans.Select(p => p.Step));

    private static double[] Steps(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private static string Source(string name)
    {
        using var stream = typeof(ComparePage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
