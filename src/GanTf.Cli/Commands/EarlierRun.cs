using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>
/// A run that is taken up again. What it did is done once more from its seeds, to the same bits, so that its pictures
/// and measures come out as if it had never been stopped; then it goes on.
/// </summary>
/// <param name="Folder">The run's folder, which the new results come into.</param>
/// <param name="Record">What run.json says of it.</param>
/// <param name="Losses">The losses that it logged.</param>
internal sealed record EarlierRun(string Folder, RunRecord Record, IReadOnlyList<LossRow> Losses)
{
    // what may differ from the earlier run: how long it goes on
    private static readonly string[] Lengths = ["--iterations", "--epochs"];

    /// <summary>Where its random streams started.</summary>
    public StreamSeeds Seeds =>
        new((int)(Record.Seeds.Tensorflow ?? 0), Record.Seeds.Numpy ?? 0, Record.Seeds.Python ?? 0);

    /// <summary>Reads a run folder.</summary>
    /// <exception cref="CliError">It holds no run, or one of another program.</exception>
    public static EarlierRun Open(string folder, GanProgram program)
    {
        var (file, log) = (Path.Combine(folder, RunRecord.FileName), Path.Combine(folder, LossLog.FileName));
        if (!File.Exists(file))
        {
            throw CliError.Missing(
                $"there is no run in '{folder}'.", $"'--resume DIR' takes a folder with {RunRecord.FileName}.");
        }

        try
        {
            var record = RunRecord.Parse(File.ReadAllText(file));
            if (record.Program != program.Name || record.Style != program.Style)
            {
                throw CliError.Usage(
                    $"the run in '{folder}' is one of {record.Program} in {record.Style} style.",
                    $"'gantf run {record.Program} --style {record.Style} --resume {folder}' goes on with it.");
            }

            using var losses = File.Exists(log) ? File.OpenText(log) : null;
            return new EarlierRun(folder, record, losses is null ? [] : LossLog.Read(losses));
        }
        catch (InvalidDataException error)
        {
            throw CliError.Usage($"the run in '{folder}' cannot be read: {error.Message}", "Start it anew.");
        }
    }

    /// <summary>Gives the program the settings of this run; only how long it goes on may be given anew.</summary>
    /// <exception cref="CliError">Other settings were given, or it is done and nothing more was asked for.</exception>
    public void Apply(GanProgram program, ParseResult parse)
    {
        var given = program.Settings.Where(s => IsGiven(parse, s.Name)).ToArray();
        if (given.FirstOrDefault(s => !Lengths.Contains(s.Name)) is { } other)
        {
            throw Fixed(other.Name);
        }

        if (given.Length == 0 && Record.Status == RunStatus.Done)
        {
            var length = program.Settings.First(s => Lengths.Contains(s.Name));
            throw CliError.Usage(
                $"the run in '{Folder}' is done.", $"'{length.Name} N' with a higher N lets it go on.");
        }

        if (given.OfType<IntSetting>().FirstOrDefault(s => s.Value > 0 && s.Value <= Done(s)) is { } shorter)
        {
            throw CliError.Usage(
                $"the run in '{Folder}' has {Done(shorter)} {shorter.Name.TrimStart('-')} already.",
                $"'{shorter.Name} N' with a higher N lets it go on.");
        }

        var words = CommandLineParser.SplitCommandLine(Record.Command).Skip(1).ToArray();
        var earlier = parse.RootCommandResult.Command.Parse(words);
        if (earlier.Errors.Count > 0)
        {
            throw CliError.Usage(
                $"this version does not understand the command of the run in '{Folder}': {Record.Command}",
                "Start it anew.");
        }

        foreach (var setting in program.Settings.Except(given))
        {
            setting.Read(earlier);
        }
    }

    // a run that was stopped does not say in which epoch
    private long Done(IntSetting length) =>
        length.Name == "--iterations" ? Record.Result?.Iterations ?? 0
        : Record.Status == RunStatus.Done ? (long)Record.Settings["epochs"]!
        : 0;

    /// <summary>What an option gets that would make another run of it.</summary>
    public static CliError Fixed(string option) => CliError.Usage(
        $"'{option}' cannot be given with '--resume': a run keeps its settings.",
        $"Only {string.Join(" or ", Lengths)} may change.");

    /// <summary>The option stands on the command line.</summary>
    public static bool IsGiven(ParseResult parse, string option) =>
        parse.GetResult(option) is OptionResult { Implicit: false };
}
