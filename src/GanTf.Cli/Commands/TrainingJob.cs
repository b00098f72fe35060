using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using Tensorflow;
using Tensorflow.Native;

namespace GanTf.Cli.Commands;

/// <summary>One run from settings to report: trains, and whatever happens writes down what was made.</summary>
internal sealed class TrainingJob(GanProgram program, RunOptions options, Shell shell)
{
    private readonly DateTimeOffset _started = shell.Clock.GetLocalNow();
    private long? _steps;

    /// <summary>Trains and gives the exit code.</summary>
    public int Run()
    {
        program.Prepare(options.IsQuiet ? shell with { Error = TextWriter.Null } : shell);
        var engine = EngineChoice.Open(options.Engine, options.Cluster, program.Name, shell);
        var folder = OpenFolder();
        // beside the building of the graph: compiling the writer's code delays the first step else
        var begun = RunFacts.Record(program, options, _started, RunStatus.Running);
        var written = Task.Run(() => folder.Write(begun));

        var stderr = options.IsQuiet ? TextWriter.Null : shell.Error;
        var progress = new ProgressLine(stderr, shell.ErrorIsTerminal && !options.IsQuiet, shell.Width, shell.Clock);
        if (options.Earlier is { Losses: [.., var last] })
        {
            stderr.WriteLine($"Repeats what is done up to iteration {last.Iteration}, then goes on.");
        }

        string? failure;
        RunRecord record;
        using (var log = folder.OpenLossLog(options.Earlier?.Losses))
        using (var run = new RunContext(program, engine, options.Seeds, log, progress, shell.Clock, shell.Stop))
        {
            failure = Train(run);
            written.GetAwaiter().GetResult();
            progress.End();
            record = Conclude(run, failure);
        }

        var page = RunFacts.Page(program, record);
        record = record with
        {
            Files = [.. folder.Write(page).Append(LossLog.FileName).Order(StringComparer.Ordinal)],
        };
        folder.Write(record);
        Print(record, folder);
        return End(record, failure);
    }

    private RunFolder OpenFolder()
    {
        var folder = OutFolder.Open(options.Folder ?? FreeFolder());
        if (options.Earlier is null)
        {
            folder.Clear();
        }

        return folder;
    }

    // two runs that start in the same second do not share a folder
    private string FreeFolder()
    {
        var wanted = Path.Combine("runs", RunFolder.NameFor(program.Name, shell.Clock));
        return Enumerable.Range(1, int.MaxValue).Select(k => k == 1 ? wanted : $"{wanted}-{k}")
            .First(path => !Path.Exists(path));
    }

    // What the runtime throws ends the training like losses that are no numbers: with all that was made so far.
    private string? Train(RunContext run)
    {
        try
        {
            program.Train(run);
            _steps = (run.Engine as ClusterWorker)?.ReadSteps();
            return run.Failure;
        }
        catch (OperationCanceledException) when (shell.Stop.IsCancellationRequested)
        {
            return run.Failure; // stopped while it waited for others
        }
        catch (Exception error)
        {
            return run.Failure ?? $"{CommandTree.OneLine(error)}{Waited(error)} (after {run.Iterations} iterations)";
        }
    }

    private RunRecord Conclude(RunContext run, string? failure)
    {
        var status = failure is not null ? RunStatus.Failed
            : shell.Stop.IsCancellationRequested ? RunStatus.Interrupted
            : RunStatus.Done;
        var verdict = failure is null
            ? program.Judge(run.Iterations)
            : new Verdict(VerdictKind.Bad, "Failed", Sentence(failure));
        var rate = run.TrainingSeconds > 0 ? run.Iterations / run.TrainingSeconds : 0;
        return RunFacts.Record(program, options, _started, status) with
        {
            Timing = new RunTiming(_started, shell.Clock.GetLocalNow(), run.TrainingSeconds, rate),
            Result = new RunResult(run.Iterations, verdict, Measures()) { Failure = failure },
        };
    }

    // TensorFlow says no more than that the time is over
    private string Waited(Exception error) => options.Cluster is { } cluster && error is DeadlineExceededError
        ? $": a server of the cluster did not answer within {cluster.WaitSeconds} s"
        : "";

    private OrderedDictionary<string, double> Measures()
    {
        var measures = program.Measures();
        if (_steps is { } steps)
        {
            measures["stepsOfAllWorkers"] = steps;
        }

        return measures;
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Print(RunRecord record, RunFolder folder)
    {
        if (!options.AsJson)
        {
            RunText.Write(shell.Out, program, record, folder.PathOf(ReportPage.FileName));
            return;
        }

        var result = new JsonObject { ["folder"] = folder.Path };
        foreach (var (key, value) in JsonNode.Parse(record.ToJson())!.AsObject().ToArray())
        {
            result[key] = value?.DeepClone();
        }

        shell.Out.WriteLine(Json.Text(result));
    }

    private int End(RunRecord record, string? failure)
    {
        switch (record.Status)
        {
            case RunStatus.Failed:
                shell.Error.WriteLine($"gantf: {failure}");
                return ExitCode.Failed;
            case RunStatus.Interrupted:
                shell.Error.WriteLine($"gantf: stopped after {record.Result!.Iterations} iterations; all is saved.");
                return ExitCode.Interrupted;
            default:
                return ExitCode.Done;
        }
    }
}
