using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>What run.json and the report say of a run beside its pictures.</summary>
internal static class RunFacts
{
    /// <summary>The version of gantf.</summary>
    public static string Version => typeof(RunFacts).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The record of a run that has no result yet.</summary>
    public static RunRecord Record(
        GanProgram program, RunOptions options, DateTimeOffset started, RunStatus status) => new()
    {
        Program = program.Name,
        Style = program.Style,
        Engine = options.Engine,
        Status = status,
        Command = CommandLine(program, options),
        Seeds = options.Seeds.ToRecord(),
        Settings = new JsonObject(program.Settings.Select(s => KeyValuePair.Create(s.Key, s.Json))),
        Versions = new OrderedDictionary<string, string>
        {
            ["gantf"] = Version,
            ["tensorflow"] = "2.21 (the reference that graphs, seeds and formulas follow)",
        },
        Machine = MachineFacts.OfThisMachine(),
        Timing = new RunTiming(started, null, 0, 0),
    };

    /// <summary>The report of a run with a result.</summary>
    public static ReportPage Page(GanProgram program, RunRecord record)
    {
        var (result, timing) = (record.Result!, record.Timing);
        var stopped = record.Status == RunStatus.Interrupted ? $", stopped after {result.Iterations} iterations" : "";
        return new ReportPage
        {
            Title = program.Title,
            Subtitle = $"{program.Summary} {char.ToUpperInvariant(record.Style[0])}{record.Style[1..]} style on the "
                + $"{record.Engine} engine{stopped}.",
            Verdict = result.Verdict,
            Facts =
            [
                new(Plural.Of(program.Unit), Numbers.Count(result.Iterations)),
                new("Training time", ProgressLine.Duration(timing.TrainingSeconds)),
                new($"{Plural.Of(program.Unit)} a second", Numbers.Short(timing.IterationsPerSecond)),
                new("Discriminator's last loss", Numbers.Short(program.Losses.Discriminator.Last)),
                new("Generator's last loss", Numbers.Short(program.Losses.Generator.Last)),
                .. result.Measures.Select(m => new Fact(Capital(Words(m.Key)), Numbers.Short(m.Value))),
            ],
            Figures = program.Figures(),
            Settings =
            [
                .. program.Settings.Where(s => s.Json is not null).Select(s => new Fact(s.Name, s.Json!.ToString())),
                new("--tf-seed", Number(record.Seeds.Tensorflow)),
                new("--numpy-seed", Number(record.Seeds.Numpy)),
                new("--python-seed", Number(record.Seeds.Python)),
                new("command", record.Command),
            ],
            Environment = EnvironmentOf(record),
        };
    }

    /// <summary>"medianDistance" as "median distance", "aloneOn1010" as "alone on 1010".</summary>
    public static string Words(string key)
    {
        var words = new StringBuilder();
        for (var i = 0; i < key.Length; i++)
        {
            var isInside = i == 0 || char.IsAsciiLetterLower(key[i])
                || (char.IsAsciiDigit(key[i]) && char.IsAsciiDigit(key[i - 1]));
            _ = isInside ? words : words.Append(' ');
            words.Append(char.ToLowerInvariant(key[i]));
        }

        return words.ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string CommandLine(GanProgram program, RunOptions options)
    {
        var words = new List<string>
        {
            "gantf", "run", program.Name, "--style", program.Style, "--engine", options.Engine,
        };
        if (options.Cluster is { } cluster)
        {
            words.AddRange(["--cluster", cluster.File, "--index", Number(cluster.Index)]);
        }

        words.AddRange(program.Settings.SelectMany(s => s.Words));
        words.AddRange(["--tf-seed", Number(options.Seeds.Tensorflow), "--numpy-seed", Number(options.Seeds.Numpy)]);
        words.AddRange(["--python-seed", Number(options.Seeds.Python)]);
        return string.Join(' ', words.Select(w => w.Any(char.IsWhiteSpace) ? $"\"{w}\"" : w));
    }

    private static Fact[] EnvironmentOf(RunRecord record)
    {
        var machine = record.Machine;
        return
        [
            new("Machine", $"{machine.System}, {machine.Architecture}, {machine.Cores} cores, "
                + $"{machine.VectorBits}-bit vectors"),
            new(".NET", machine.Dotnet.Replace(".NET ", "", StringComparison.Ordinal)),
            new("GanTf", Version),
            new("Started", record.Timing.Started.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)),
        ];
    }

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
