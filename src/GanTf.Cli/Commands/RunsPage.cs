using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>The report of several runs: a picture of each, side by side.</summary>
internal static class RunsPage
{
    /// <summary>The page.</summary>
    /// <param name="runs">Each program after its training, with its record.</param>
    /// <param name="seconds">From start to end.</param>
    /// <param name="jobs">How many were made at once.</param>
    public static ReportPage Of(
        IReadOnlyList<(GanProgram Program, RunRecord Record)> runs, double seconds, int jobs)
    {
        var alone = runs.Sum(r => r.Record.Timing.TrainingSeconds);
        return new ReportPage
        {
            Title = runs.Count == 0 ? "No runs" : $"{runs[0].Program.Title}, {runs.Count} runs",
            Subtitle = runs.Count == 0 ? "" : runs[0].Program.Summary,
            Facts =
            [
                new("Came out right", $"{Good(runs)} of {runs.Count}"),
                new("Time in all", ProgressLine.Duration(seconds)),
                new("Training time", ProgressLine.Duration(alone)),
                new("Runs at once", Numbers.Count(jobs)),
            ],
            Figures =
            [
                new("runs", new ChartGrid([.. runs.Select((r, k) => r.Program.Cell($"Run {k + 1}"))], columns: 5)
                {
                    Title = $"{Numbers.Count(runs.Count)} runs side by side",
                    Caption = "Seeds counting up from the first run's.",
                }),
            ],
            Settings = [.. runs.Select((r, k) => new Fact($"Run {k + 1}", r.Record.Command))],
        };
    }

    /// <summary>How many were judged good.</summary>
    public static int Good(IEnumerable<(GanProgram Program, RunRecord Record)> runs) =>
        runs.Count(r => r.Record.Result!.Verdict!.Kind == VerdictKind.Good);

    /// <summary>What is measured of each run.</summary>
    public static IEnumerable<string> MeasuresOf(IReadOnlyList<(GanProgram Program, RunRecord Record)> runs) =>
        runs.Count == 0 ? [] : runs[0].Record.Result!.Measures.Keys.Select(RunFacts.Words);
}
