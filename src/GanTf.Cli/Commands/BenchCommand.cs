using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>gantf bench: how long one iteration of each program takes, and MNIST's matrix products.</summary>
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

        Tables.Write(shell, ["Benchmark", "Engine", ">us an iteration", ">GFLOP/s"], results.Select(r => new[]
        {
            r.Name, r.Engine, Numbers.Short(r.Microseconds), r.Gigaflops is { } g ? Numbers.Short(g) : "",
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
                Numbers.Short(r.Microseconds.High), Ratio(r.Ratio?.Median), Ratio(r.Ratio?.Low), Ratio(r.Ratio?.High),
            }));
        return ExitCode.Done;
    }

    private static string Ratio(double? ratio) => ratio is { } known ? Numbers.Short(known) : "";

    private static List<BenchResult> Measure(Shell shell, string engineName, string only)
    {
        var engine = EngineChoice.Open(engineName);
        var results = new List<BenchResult>();
        foreach (var question in BenchQuestion.All().Where(q => q.Name.Contains(only, StringComparison.Ordinal)))
        {
            if (shell.Stop.IsCancellationRequested)
            {
                break;
            }

            shell.Error.WriteLine($"{question.Name} ...");
            var (session, iterate) = question.Open(engine);
            using (session)
            {
                var seconds = StopClock.MedianSeconds(iterate, question.Chunk, shell.Clock);
                results.Add(new(question.Name, engine.Name, seconds * 1e6, question.Flops / seconds / 1e9));
            }
        }

        return results.Count > 0
            ? results
            : throw CliError.Usage($"no benchmark has '{only}' in its name.", "'gantf bench' runs all of them.");
    }

    private static JsonObject ToJson(BenchResult result)
    {
        var json = new JsonObject
        {
            ["name"] = result.Name,
            ["engine"] = result.Engine,
            ["us_per_iteration"] = Math.Round(result.Microseconds, 3),
        };
        if (result.Gigaflops is { } gigaflops)
        {
            json["gflops"] = Math.Round(gigaflops, 2);
        }

        return json;
    }

    private sealed record BenchResult(string Name, string Engine, double Microseconds, double? Gigaflops);
}
