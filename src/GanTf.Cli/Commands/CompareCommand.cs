using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Comparisons;
using GanTf.Cli.Reports;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Cli.Commands;

/// <summary>gantf compare NAME: both styles of a program from the same weights, batches and noise.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var iterations = ProgramCommands.Shared<string?>("--iterations", "Iterations to compare.", "N");
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
        foreach (var comparison in StyleComparison.All(shell))
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
        // One after the other: while a graph is the default, Keras would build in it.
        IReadOnlyList<NDArray> start;
        ComparedRun graphRun, kerasRun;
        using (var graph = comparison.OpenGraph(seeds))
        {
            start = graph.Weights;
            graphRun = ComparedRun.Of(comparison, graph, seeds, iterations, shell.Clock);
        }

        tf.config.sum_gradients_as_graphs(sameOptimizer);
        using (var keras = comparison.OpenKeras(seeds, sameOptimizer ? comparison.TensorFlow1Optimizer : null))
        {
            keras.Load(start);
            kerasRun = ComparedRun.Of(comparison, keras, seeds, iterations, shell.Clock);
        }

        var path = folder ?? Path.Combine("runs", RunFolder.NameFor($"compare-{comparison.Name}", shell.Clock));
        var target = Open(path);
        target.Write(ComparePage.Of(comparison, graphRun, kerasRun, sameOptimizer, seeds));
        var largest = graphRun.Differences(kerasRun).Max();
        if (asJson)
        {
            shell.Out.WriteLine(Json.Text(ToJson(comparison, graphRun, kerasRun, sameOptimizer, largest, target)));
            return ExitCode.Done;
        }

        CompareText.Write(shell, comparison, graphRun, kerasRun, largest, target.PathOf(ReportPage.FileName));
        return ExitCode.Done;
    }

    private static RunFolder Open(string path)
    {
        try
        {
            return RunFolder.Create(path);
        }
        catch (IOException error)
        {
            throw CliError.Usage(error.Message, "'--out DIR' names another folder.");
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
