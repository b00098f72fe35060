using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using System.Threading;
using GanTf.Cli.Live;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using Tensorflow.Numerics.Threading;

namespace GanTf.Cli.Commands;

/// <summary>Several runs of one program, each in a folder of its own and on a thread of its own.</summary>
/// <remarks>
/// A run computes what "gantf run" computes from the same seeds: threads share nothing but the machine, and no result
/// depends on how many threads there are.
/// </remarks>
internal sealed class RunsJob(Func<GanProgram> make, RunsOptions options, Shell shell)
{
    private readonly GanProgram[] _programs = [.. Enumerable.Range(0, options.Count).Select(_ => make())];
    private readonly RunRecord?[] _records = new RunRecord?[options.Count];
    private int _next = -1;
    private int _done;
    private ExceptionDispatchInfo? _error;

    /// <summary>Trains all and gives the exit code.</summary>
    public int Run()
    {
        var name = RunFolder.NameFor($"{_programs[0].Name}-runs", shell.Clock);
        var folder = OutFolder.Open(options.First.Folder ?? Path.Combine("runs", name));
        var (threadsBefore, started) = (WorkSplit.Threads, shell.Clock.GetTimestamp());
        WorkSplit.Threads = Math.Max(1, Environment.ProcessorCount / options.Jobs);
        try
        {
            Work(folder);
        }
        finally
        {
            WorkSplit.Threads = threadsBefore;
        }

        _error?.Throw();
        var seconds = shell.Clock.GetElapsedTime(started).TotalSeconds;
        var runs = _programs.Zip(_records).Where(r => r.Second?.Result is not null)
            .Select(r => (Program: r.First, Record: r.Second!)).ToArray();
        folder.Write(RunsPage.Of(runs, seconds, options.Jobs));
        Print(runs, folder, seconds);
        return runs.Any(r => r.Record.Status == RunStatus.Failed) ? ExitCode.Failed
            : shell.Stop.IsCancellationRequested ? ExitCode.Interrupted
            : ExitCode.Done;
    }

    private void Work(RunFolder folder)
    {
        var threads = Enumerable.Range(0, options.Jobs).Select(_ => new Thread(() => TakeRuns(folder))).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    private void TakeRuns(RunFolder folder)
    {
        while (Interlocked.Increment(ref _next) is var k && k < options.Count && _error is null
            && !shell.Stop.IsCancellationRequested)
        {
            try
            {
                RunOne(k, Path.Combine(folder.Path, $"run-{k + 1:00}"));
            }
            catch (Exception error)
            {
                _error = ExceptionDispatchInfo.Capture(error);
            }
        }
    }

    private void RunOne(int k, string folder)
    {
        var quiet = shell with { Out = TextWriter.Null, Error = TextWriter.Null };
        new TrainingJob(
            _programs[k], options.First with { Seeds = options.First.Seeds.Next(k), Folder = folder }, quiet).Run();
        _records[k] = RunFolder.Create(folder).ReadRecord();
        lock (_programs)
        {
            shell.Error.WriteLine($"run {k + 1}: {_records[k]!.Result!.Verdict!.Word} ({++_done} of {options.Count})");
        }
    }

    private void Print(IReadOnlyList<(GanProgram Program, RunRecord Record)> runs, RunFolder folder, double seconds)
    {
        var alone = runs.Sum(r => r.Record.Timing.TrainingSeconds);
        if (options.AsJson)
        {
            shell.Out.WriteLine(Json.Text(new JsonObject
            {
                ["folder"] = folder.Path,
                ["seconds"] = Math.Round(seconds, 3),
                ["trainingSeconds"] = Math.Round(alone, 3),
                ["runs"] = new JsonArray([.. runs.Select(r => JsonNode.Parse(r.Record.ToJson()))]),
            }));
            return;
        }

        Tables.Write(shell, ["Run", ">seed", "Verdict", .. RunsPage.MeasuresOf(runs).Select(m => ">" + m)],
            runs.Select((r, k) => new[] { $"{k + 1}", $"{r.Record.Seeds.Tensorflow}", r.Record.Result!.Verdict!.Word }
                .Concat(r.Record.Result.Measures.Values.Select(Numbers.Short)).ToArray()));
        shell.Out.WriteLine($"{RunsPage.Good(runs)} of {runs.Count} came out right. "
            + $"{ProgressLine.Duration(seconds)} in all, {ProgressLine.Duration(alone)} of training, "
            + $"{options.Jobs} at once.");
        shell.Out.WriteLine(folder.PathOf(ReportPage.FileName));
    }
}
