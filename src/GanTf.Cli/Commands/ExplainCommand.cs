using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GanTf.Cli.Programs;
using static Tensorflow.Binding;

namespace GanTf.Cli.Commands;

/// <summary>gantf explain NAME: the compiled plan of a training step.</summary>
internal static class ExplainCommand
{
    private static readonly string[] Steps = ["disc", "gen"];

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var step = ProgramCommands.Shared<string?>(
            "--step", "Whose training step. [default: both]", string.Join('|', Steps));
        var json = ProgramCommands.Shared<bool>("--json", "Print a JSON list of plans.");
        var command = new Command("explain", "Shows what a training step is compiled to.") { step, json };
        ProgramCommands.Add(command, s => s.ShapesGraph, _ => "graph", (parse, program) =>
        {
            string[] steps = parse.GetValue(step) is { } one ? [ChoiceSetting.Parse("--step", one, Steps)] : Steps;
            var plans = steps.Select(s => (Step: s, Plan: Explain(program, s == "gen"))).ToArray();
            if (parse.GetValue(json))
            {
                shell.Out.WriteLine(Json.Text(new JsonArray([.. plans.Select(p => ToJson(program, p.Step, p.Plan))])));
                return ExitCode.Done;
            }

            foreach (var (name, plan) in plans)
            {
                var network = name == "gen" ? "generator" : "discriminator";
                shell.Out.WriteLine($"{program.Name}: one step of the {network}");
                shell.Out.WriteLine(plan);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Explain(GanProgram program, bool isGenerator)
    {
        using var graph = tf.Graph().as_default();
        var step = program.BuildStep(isGenerator);
        using var session = tf.Session(graph);
        return session.explain(step.Fetches, step.Feeds);
    }

    // the last line of a plan's text holds the totals, in this order
    private static JsonObject ToJson(GanProgram program, string step, string plan)
    {
        var lines = plan.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        var totals = Regex.Matches(lines[^1], "[0-9]+")
            .Select(m => long.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        return new JsonObject
        {
            ["program"] = program.Name,
            ["step"] = step,
            ["nodes"] = totals[0],
            ["kernels"] = totals[1],
            ["fusedKernels"] = totals[2],
            ["arenaBytes"] = totals[3],
            ["floatingPointOperations"] = totals[4],
            ["plan"] = new JsonArray([.. lines[..^1].Select(l => JsonValue.Create(l.Trim()))]),
        };
    }
}
