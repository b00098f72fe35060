using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Styles;
using static Tensorflow.Binding;

namespace GanTf.Cli.Commands;

/// <summary>gantf explain NAME: the compiled plan of a training step, in either style.</summary>
internal sealed class ExplainCommand
{
    private static readonly string[] Steps = ["disc", "gen"];

    private readonly Option<string?> _step = ProgramCommands.Shared<string?>(
        "--step", "Whose training step. [default: both]", string.Join('|', Steps));

    private readonly Option<string?> _style = ProgramCommands.Style();

    private readonly Option<bool> _json = ProgramCommands.Shared<bool>("--json", "Print a JSON list of plans.");

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var explain = new ExplainCommand();
        var command = new Command("explain", "Shows what a training step is compiled to.")
        {
            explain._style, explain._step, explain._json,
        };
        ProgramCommands.Add(
            command, s => s.ShapesGraph, parse => ProgramCommands.StyleOf(parse, explain._style),
            (parse, program) => explain.Execute(parse, program, shell));
        return command;
    }

    private int Execute(ParseResult parse, GanProgram program, Shell shell)
    {
        var plans = program.Style == "keras" ? OfKeras(parse, program) : OfGraph(parse, program);
        if (parse.GetValue(_json))
        {
            shell.Out.WriteLine(Json.Text(new JsonArray([.. plans.Select(p => ToJson(program, p))])));
            return ExitCode.Done;
        }

        foreach (var plan in plans)
        {
            var trained = plan.Step == "both" ? "both networks" : $"the {plan.Step}";
            shell.Out.WriteLine($"{program.Name}: one step of {trained}");
            shell.Out.WriteLine(plan.Text);
        }

        return ExitCode.Done;
    }

    private IReadOnlyList<StepPlan> OfKeras(ParseResult parse, GanProgram program)
    {
        using var gan = program.OpenKeras();
        if (parse.GetValue(_step) is not { } one)
        {
            return gan.Plans;
        }

        var network = Network(ChoiceSetting.Parse("--step", one, Steps));
        StepPlan[] plans = [.. gan.Plans.Where(p => p.Step == network)];
        return plans.Length > 0 ? plans : throw CliError.Usage(
            $"a step of {program.Name} in Keras style trains both networks. Received: '--step {one}'.",
            "Leave out '--step', or ask for '--style graph'.");
    }

    private StepPlan[] OfGraph(ParseResult parse, GanProgram program)
    {
        string[] steps = parse.GetValue(_step) is { } one ? [ChoiceSetting.Parse("--step", one, Steps)] : Steps;
        return [.. steps.Select(s => new StepPlan(Network(s), Explain(program, isGenerator: s == "gen")))];
    }

    private static string Explain(GanProgram program, bool isGenerator)
    {
        using var graph = tf.Graph().as_default();
        var step = program.BuildStep(isGenerator);
        using var session = tf.Session(graph);
        return session.explain(step.Fetches, step.Feeds);
    }

    private static string Network(string step) => step == "gen" ? "generator" : "discriminator";

    private static JsonObject ToJson(GanProgram program, StepPlan plan)
    {
        var lines = plan.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new JsonObject
        {
            ["program"] = program.Name,
            ["step"] = Steps.SingleOrDefault(s => Network(s) == plan.Step) ?? plan.Step,
            ["nodes"] = plan.Nodes,
            ["kernels"] = plan.Kernels,
            ["fusedKernels"] = plan.Fused,
            ["arenaBytes"] = plan.ArenaBytes,
            ["floatingPointOperations"] = plan.FloatingPointOperations,
            ["plan"] = new JsonArray([.. lines[..^1].Select(l => JsonValue.Create(l.Trim()))]),
        };
    }
}
