using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Comparisons;
using GanTf.Cli.Reports;
using static Tensorflow.Binding;

namespace GanTf.Cli.Commands;

/// <summary>gantf compare NAME: both styles of a program from the same weights, batches and noise.</summary>
internal static class CompareCommand
{
    private const double WarmUpSeconds = 1;
    private const int Stretches = 9;

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var all = StyleComparison.All(shell);
        var own = string.Join(", ", all.Select(c => $"{c.Iterations} for {c.Name}"));
        var iterations = ProgramCommands.Shared<string?>(
            "--iterations", $"Iterations to compare. [default: {own}]", "N");
        var same = ProgramCommands.Shared<bool>(
            "--same-optimizer", "Gives the Keras run the constants and form of TensorFlow 1's optimizer.");
        var seed = ProgramCommands.Shared<string?>(
            "--seed", "Seed of all three random streams. [default: 1, 2, 3]", "N");
        var folder = ProgramCommands.Shared<string?>(
            "--out", "Folder for the page. [default: runs/compare-NAME-date]", "DIR");
        var json = ProgramCommands.Shared<bool>("--json", "Print the result as a JSON object.");
        var command = new Command("compare", "Trains a program in both styles and shows where they part.")
        {
            iterations, same, seed, folder, json,
        };
        foreach (var comparison in all)
        {
            var one = new Command(comparison.Name, $"Compares {comparison.FileName} of GanTf and of GanTf.Keras.");
            one.SetAction(parse => Execute(
                comparison,
                parse.GetValue(iterations) is { } n
                    ? (int)IntSetting.Parse("--iterations", n, 1, 1_000_000)
                    : comparison.Iterations,
                parse.GetValue(same),
                parse.GetValue(seed) is { } s
                    ? StreamSeeds.Of((int)IntSetting.Parse("--seed", s, 0, int.MaxValue))
                    : StreamSeeds.OfBench,
                parse.GetValue(folder),
                parse.GetValue(json),
                shell));
            command.Subcommands.Add(one);
        }

        return command;
    }

    private static int Execute(
        StyleComparison comparison, int iterations, bool sameOptimizer, StreamSeeds seeds, string? folder, bool asJson,
        Shell shell)
    {
        // made after the work, which may be stopped, but checked before it
        var path = folder ?? Path.Combine("runs", RunFolder.NameFor($"compare-{comparison.Name}", shell.Clock));
        OutFolder.Check(path);
        var (graph, keras) = Train(comparison, iterations, sameOptimizer, seeds, shell);
        var target = OutFolder.Open(path);
        target.Write(ComparePage.Of(comparison, graph, keras, sameOptimizer, seeds));
        var largest = graph.Differences(keras).Max();
        if (asJson)
        {
            shell.Out.WriteLine(Json.Text(ToJson(comparison, graph, keras, sameOptimizer, largest, target)));
            return ExitCode.Done;
        }

        CompareText.Write(shell, comparison, graph, keras, largest, target.PathOf(ReportPage.FileName));
        return ExitCode.Done;
    }

    private static (ComparedRun Graph, ComparedRun Keras) Train(
        StyleComparison comparison, int iterations, bool sameOptimizer, StreamSeeds seeds, Shell shell)
    {
        tf.config.sum_gradients_as_graphs(sameOptimizer);
        try
        {
            using var graph = comparison.OpenGraph(seeds);
            using var keras = comparison.OpenKeras(seeds, sameOptimizer ? comparison.TensorFlow1Optimizer : null);
            keras.Load(graph.Weights);
            StyleTrial[] trials =
            [
                new(comparison, "graph", graph, seeds, shell), new(comparison, "Keras", keras, seeds, shell),
            ];
            Array.ForEach(trials, t => t.Record(iterations));
            Array.ForEach(trials, t => t.WarmUp(WarmUpSeconds));

            // in turn, so that a slow moment of the machine meets both
            for (var i = 0; i < Stretches; i++)
            {
                Array.ForEach(trials, t => t.Time());
            }

            return (trials[0].Result, trials[1].Result);
        }
        finally
        {
            tf.config.sum_gradients_as_graphs(false);
        }
    }

    private static JsonObject ToJson(
        StyleComparison comparison, ComparedRun graph, ComparedRun keras, bool sameOptimizer, double largest,
        RunFolder folder) => new()
    {
        ["program"] = comparison.Name,
        ["iterations"] = graph.Trajectory.Values.First().Count,
        ["same_optimizer"] = sameOptimizer,
        ["max_loss_difference"] = largest,
        ["graph"] = Style(graph),
        ["keras"] = Style(keras),
        ["folder"] = folder.Path,
    };

    private static JsonObject Style(ComparedRun run) => new()
    {
        ["trajectory"] = new JsonObject(run.Trajectory.Select(t => KeyValuePair.Create(
            t.Key, (JsonNode?)new JsonArray([.. t.Value.Select(v => JsonValue.Create(v))])))),
        ["us_per_iteration"] = run.Microseconds,
        ["bytes_per_iteration"] = run.Bytes,
        ["plans"] = new JsonArray([.. run.Plans.Select(p => new JsonObject
        {
            ["step"] = p.Step,
            ["nodes"] = p.Nodes,
            ["kernels"] = p.Kernels,
            ["fusedKernels"] = p.Fused,
            ["arenaBytes"] = p.ArenaBytes,
        })]),
    };
}
