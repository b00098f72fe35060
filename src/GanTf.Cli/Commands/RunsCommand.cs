using System;
using System.CommandLine;
using System.Linq;
using GanTf.Cli.Programs;

namespace GanTf.Cli.Commands;

/// <summary>gantf runs NAME: the same program from several seeds, as many at once as there are cores.</summary>
internal sealed class RunsCommand
{
    private readonly Option<string?> _runs = ProgramCommands.Shared<string?>(
        "--runs", "How many runs, with seeds counting up. [default: 10]", "N");

    private readonly Option<string?> _jobs = ProgramCommands.Shared<string?>(
        "--jobs", "How many at once, each on one core. [default: all cores]", "N");

    private readonly Option<string?> _engine = ProgramCommands.Shared<string?>(
        "--engine", "What runs them. [default: managed]", string.Join('|', EngineChoice.Names));

    private readonly Option<string?> _seed = ProgramCommands.Shared<string?>(
        "--seed", "The first run's seed of all three random streams. [default: drawn and recorded]", "N");

    private readonly Option<string?> _out = ProgramCommands.Shared<string?>(
        "--out", "Folder to write to. [default: runs/NAME-runs-date]", "DIR");

    private readonly Option<bool> _json = ProgramCommands.Shared<bool>("--json", "Print the results as JSON.");

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var runs = new RunsCommand();
        var command = new Command("runs", "Trains a program from several seeds and sets the runs side by side.")
        {
            runs._runs, runs._jobs, runs._engine, runs._seed, runs._out, runs._json,
        };
        ProgramCommands.Add(
            command, IsWanted, _ => "graph", (parse, program) => runs.Execute(parse, program, shell));
        return command;
    }

    // the Gaussian program's own further runs are what this command makes
    private static bool IsWanted(Setting setting) => setting.Name != "--runs";

    private int Execute(ParseResult parse, GanProgram program, Shell shell)
    {
        var count = (int)Read(parse, _runs, 1, 1000, 10);
        var seeds = parse.GetValue(_seed) is null
            ? StreamSeeds.FromSystem()
            : StreamSeeds.Of((int)Read(parse, _seed, 0, int.MaxValue, 0));
        var options = new RunsOptions(
            count,
            (int)Math.Min(count, Read(parse, _jobs, 1, 1024, Environment.ProcessorCount)),
            new RunOptions(
                parse.GetValue(_engine) ?? EngineChoice.Names.First(), seeds, parse.GetValue(_out), false, true),
            parse.GetValue(_json));
        return new RunsJob(() => Copy(parse, program), options, shell).Run();
    }

    private static GanProgram Copy(ParseResult parse, GanProgram program)
    {
        var copy = ProgramCatalog.Find(program.Name, program.Style);
        foreach (var setting in copy.Settings.Where(IsWanted))
        {
            setting.Read(parse);
        }

        copy.StandAlone();
        return copy;
    }

    private static long Read(ParseResult parse, Option<string?> option, long min, long max, long otherwise) =>
        parse.GetValue(option) is { } text ? IntSetting.Parse(option.Name, text, min, max) : otherwise;
}
