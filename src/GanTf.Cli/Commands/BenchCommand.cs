using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using Tensorflow;
using Tensorflow.Execution;

namespace GanTf.Cli.Commands;

/// <summary>gantf bench: how long one iteration of each program takes in each style; MNIST's matrix products.</summary>
internal static class BenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var json = new Option<bool>("--json") { Description = "Print a JSON list." };
        var engine = new Option<string?>("--engine")
        {
            Description = "What runs the graphs. [default: managed]", HelpName = string.Join('|', EngineChoice.Names),
        };
        var only = new Option<string?>("--only")
        {
            Description = "Only benchmarks whose name contains this.", HelpName = "TEXT",
        };
        var peers = new Option<bool>("--peers")
        {
            Description = "Beside the native engine and PyTorch, as far as they are here; one core each.",
        };
        var command = new Command("bench", "Times one iteration of each program on this machine.")
        {
            json, engine, only, peers,
        };
        command.SetAction(parse =>
        {
            if (parse.GetValue(peers))
            {
                return Compare(shell, parse.GetValue(only) ?? "", parse.GetValue(json));
            }

            var name = parse.GetValue(engine) ?? EngineChoice.Names.First();
            return Print(shell, Measure(shell, name, parse.GetValue(only) ?? ""), parse.GetValue(json));
        });
        return command;
    }

    private static int Print(Shell shell, List<BenchResult> results, bool asJson)
    {
        if (asJson)
        {
            shell.Out.WriteLine(Json.Text(new JsonArray([.. results.Select(ToJson)])));
            return ExitCode.Done;
        }

        Tables.Write(
            shell,
            ["Benchmark", "Engine", ">us an iteration", ">x graph style", ">GFLOP/s"],
            results.Select(r => new[]
            {
                r.Name, r.Engine, Numbers.Short(r.Microseconds), Known(r.Ratio), Known(r.Gigaflops),
            }));
        return ExitCode.Done;
    }

    private static int Compare(Shell shell, string only, bool asJson)
    {
        var results = new PeerComparison(shell).Measure(only);
        if (asJson)
        {
            shell.Out.WriteLine(Json.Text(new JsonArray([.. results.Select(r => r.ToJson())])));
            return ExitCode.Done;
        }

        Tables.Write(shell, ["Program", "Engine", ">us an iteration", ">from", ">to", ">ratio", ">from", ">to"],
            results.Select(r => new[]
            {
                r.Name, r.Engine, Numbers.Short(r.Microseconds.Median), Numbers.Short(r.Microseconds.Low),
                Numbers.Short(r.Microseconds.High), Known(r.Ratio?.Median), Known(r.Ratio?.Low), Known(r.Ratio?.High),
            }));
        return ExitCode.Done;
    }

    private static string Known(double? number) => number is { } known ? Numbers.Short(known) : "";

    private static List<BenchResult> Measure(Shell shell, string engineName, string only)
    {
        var engine = EngineChoice.Open(engineName);
        var isManaged = engine is ManagedEngine;
        var results = new List<BenchResult>();
        foreach (var questions in BenchQuestion.All()
            .Where(q => q.Name.Contains(only, StringComparison.Ordinal) && (isManaged || q.Beside is null))
            .GroupBy(q => q.Beside ?? q.Name))
        {
            if (shell.Stop.IsCancellationRequested)
            {
                break;
            }

            shell.Error.WriteLine($"{string.Join(", ", questions.Select(q => q.Name))} ...");
            results.AddRange(Measure([.. questions], engine, shell.Clock));
        }

        return results.Count > 0
            ? results
            : throw CliError.Usage($"no benchmark has '{only}' in its name.", "'gantf bench' runs all of them.");
    }

    private static IEnumerable<BenchResult> Measure(BenchQuestion[] questions, IEngine engine, TimeProvider clock)
    {
        var loops = Array.ConvertAll(questions, q => q.Open(engine));
        try
        {
            var times = StopClock.Time([.. loops.Zip(questions, (l, q) => (l.Iterate, q.Chunk))], clock);
            var first = Array.FindIndex(questions, q => q.Beside is null);
            return
            [
                .. questions.Select((q, i) => (Question: q, Own: times[i], Seconds: StopClock.Median(times[i])))
                    .Select(m => new BenchResult(m.Question.Name, engine.Name, m.Seconds * 1e6)
                {
                    Gigaflops = m.Question.Flops / m.Seconds / 1e9,
                    Ratio = m.Question.Beside is null || first < 0
                        ? null
                        : StopClock.Median(m.Own.Zip(times[first], (own, graph) => own / graph)),
                }),
            ];
        }
        finally
        {
            Array.ForEach(loops, l => l.Session.Dispose());
        }
    }

    private static JsonObject ToJson(BenchResult result)
    {
        var json = new JsonObject
        {
            ["name"] = result.Name,
            ["engine"] = result.Engine,
            ["us_per_iteration"] = Math.Round(result.Microseconds, 3),
        };
        if (result.Ratio is { } ratio)
        {
            json["ratio"] = Math.Round(ratio, 3);
        }

        if (result.Gigaflops is { } gigaflops)
        {
            json["gflops"] = Math.Round(gigaflops, 2);
        }

        return json;
    }

    private sealed record BenchResult(string Name, string Engine, double Microseconds)
    {
        public double? Gigaflops { get; init; }

        // how many times as long as graph style it takes
        public double? Ratio { get; init; }
    }
}
