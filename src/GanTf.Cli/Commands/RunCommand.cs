using System.CommandLine;
using System.Linq;
using GanTf.Cli.Programs;

namespace GanTf.Cli.Commands;

/// <summary>gantf run NAME: trains and leaves a run folder.</summary>
internal sealed class RunCommand
{
    private readonly Option<string?> _style = ProgramCommands.Style();

    private readonly Option<string?> _engine = ProgramCommands.Shared<string?>(
        "--engine", "What runs it. [default: managed]", string.Join('|', EngineChoice.Names));

    private readonly Option<string?> _seed = ProgramCommands.Shared<string?>(
        "--seed", "Seed of all three random streams. [default: drawn and recorded]", "N");

    private readonly Option<string?> _tfSeed = ProgramCommands.Shared<string?>(
        "--tf-seed", "Seed of TensorFlow's stream: initial values, dropout.", "N");

    private readonly Option<string?> _numpySeed = ProgramCommands.Shared<string?>(
        "--numpy-seed", "Seed of NumPy's stream: batches, noise.", "N");

    private readonly Option<string?> _pythonSeed = ProgramCommands.Shared<string?>(
        "--python-seed", "Seed of Python's stream: batches, noise.", "N");

    private readonly Option<string?> _threads = ProgramCommands.Shared<string?>(
        "--threads", "Threads that share large products. [default: all cores]", "N");

    private readonly Option<string?> _out = ProgramCommands.Shared<string?>(
        "--out", "Folder to write to. [default: runs/NAME-date]", "DIR");

    private readonly Option<string?> _resume = ProgramCommands.Shared<string?>(
        "--resume", "Run folder to go on with: same seeds and settings, same bits.", "DIR");

    private readonly Option<string?> _cluster = ProgramCommands.Shared<string?>(
        "--cluster", "Train on the servers that this file names; needs '--engine native'.", "FILE");

    private readonly Option<string?> _index = ProgramCommands.Shared<string?>(
        "--index", "Which worker of the cluster this is; 0 is the chief. [default: 0]", "N");

    private readonly Option<string?> _wait = ProgramCommands.Shared<string?>(
        "--wait", "Seconds to wait for servers and for the chief. [default: 60]", "N");

    private readonly Option<bool> _json = ProgramCommands.Shared<bool>(
        "--json", "Print the result as a JSON object.");

    private readonly Option<bool> _quiet = ProgramCommands.Shared<bool>("--quiet", "No progress, only results.");

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var run = new RunCommand();
        var command = new Command("run", "Trains a program and leaves a run folder with its report.")
        {
            run._style, run._engine, run._seed, run._tfSeed, run._numpySeed, run._pythonSeed, run._threads, run._out,
            run._resume, run._cluster, run._index, run._wait, run._json, run._quiet,
        };
        ProgramCommands.Add(
            command, _ => true, parse => ProgramCommands.StyleOf(parse, run._style),
            (parse, program) => run.Execute(parse, program, shell));
        return command;
    }

    private int Execute(ParseResult parse, GanProgram program, Shell shell)
    {
        if (program.Style == "keras" && parse.GetValue(_engine) is { } asked && asked != EngineChoice.Names.First())
        {
            throw CliError.Usage(
                $"programs in Keras style run on the engine '{EngineChoice.Names.First()}'. Received: '{asked}'.",
                "'--style graph' runs on any engine.");
        }

        if (parse.GetValue(_threads) is { } threads)
        {
            Tensorflow.Numerics.Threading.WorkSplit.Threads = (int)IntSetting.Parse("--threads", threads, 1, 1024);
        }

        var earlier = parse.GetValue(_resume) is { } folder ? Earlier(folder, parse, program) : null;
        var options = new RunOptions(
            parse.GetValue(_engine) ?? earlier?.Record.Engine ?? EngineChoice.Names.First(),
            earlier?.Seeds ?? Seeds(parse),
            earlier?.Folder ?? parse.GetValue(_out),
            parse.GetValue(_json),
            parse.GetValue(_quiet))
        {
            Earlier = earlier,
            Cluster = Cluster(parse),
        };
        return new TrainingJob(program, options, shell).Run();
    }

    private EarlierRun Earlier(string folder, ParseResult parse, GanProgram program)
    {
        var earlier = EarlierRun.Open(folder, program);
        Option[] others = [_engine, _seed, _tfSeed, _numpySeed, _pythonSeed, _out];
        if (others.FirstOrDefault(o => EarlierRun.IsGiven(parse, o.Name)) is { } other)
        {
            throw EarlierRun.Fixed(other.Name);
        }

        if (parse.GetValue(_cluster) is not null || earlier.Record.Command.Contains(" --cluster "))
        {
            throw CliError.Usage(
                "a run on a cluster cannot be taken up again: its workers do not repeat their steps in one order.",
                "Start it anew.");
        }

        earlier.Apply(program, parse);
        return earlier;
    }

    private ClusterOptions? Cluster(ParseResult parse)
    {
        if (parse.GetValue(_cluster) is not { } file)
        {
            return parse.GetValue(_index) is null && parse.GetValue(_wait) is null
                ? null
                : throw CliError.Usage("'--index' and '--wait' need '--cluster FILE'.", "The file names the servers.");
        }

        var index = (int)IntSetting.Parse("--index", parse.GetValue(_index) ?? "0", 0, 1_000_000);
        var wait = (int)IntSetting.Parse("--wait", parse.GetValue(_wait) ?? "60", 1, 86_400);
        return parse.GetValue(_engine) == "native"
            ? new ClusterOptions(file, index, wait)
            : throw CliError.Usage("'--cluster' needs '--engine native'.", "TensorFlow's own library runs clusters.");
    }

    private StreamSeeds Seeds(ParseResult parse)
    {
        var drawn = StreamSeeds.FromSystem();
        var seed = parse.GetValue(_seed) is { } all ? IntSetting.Parse("--seed", all, 0, int.MaxValue) : (long?)null;
        return new StreamSeeds(
            (int)Read(parse, _tfSeed, int.MaxValue, seed ?? drawn.Tensorflow),
            Read(parse, _numpySeed, uint.MaxValue, seed ?? drawn.Numpy),
            Read(parse, _pythonSeed, long.MaxValue, seed ?? drawn.Python));
    }

    private static long Read(ParseResult parse, Option<string?> option, long max, long otherwise) =>
        parse.GetValue(option) is { } text ? IntSetting.Parse(option.Name, text, 0, max) : otherwise;
}
