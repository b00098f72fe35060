using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using GanTf.Cli.Programs;
using Tensorflow;
using Tensorflow.Execution;
using Tensorflow.Native;
using Tensorflow.Numerics.Threading;

namespace GanTf.Cli.Commands;

/// <summary>
/// The managed engine beside its peers, each on the same one core: the native engine in this process, chunk about
/// chunk, so that a slow moment of the machine meets both; then PyTorch.
/// </summary>
internal sealed class PeerComparison(Shell shell)
{
    private const int Rounds = 15;
    private const double WarmUpSeconds = 2.5;
    private const double ChunkSeconds = 0.05;

    private static int Core => Environment.ProcessorCount - 1;

    /// <summary>All programs whose names contain a text.</summary>
    public List<PeerResult> Measure(string only)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = (nint)1 << Core;
        }

        WorkSplit.Threads = 1;
        var native = Native();
        var pytorch = PyTorchPeer.Find(shell.ProgramFolder);
        if (pytorch is null)
        {
            shell.Error.WriteLine("gantf: no Python here imports torch and numpy; PyTorch is left out.");
        }

        var results = new List<PeerResult>();
        foreach (var question in BenchQuestion.All()
            .Where(q => q.Flops is null && q.Beside is null && q.Name.Contains(only)))
        {
            if (shell.Stop.IsCancellationRequested)
            {
                break;
            }

            shell.Error.WriteLine($"{question.Name} ...");
            results.AddRange(Engines(question, native));
            if (pytorch?.Measure(question.Name, Core) is { } times)
            {
                var ours = results.Last(r => r.Ratio is null).Microseconds.Median;
                results.Add(new(question.Name, "pytorch", times, times.Over(ours)));
            }
        }

        return results;
    }

    private NativeEngine? Native()
    {
        try
        {
            return new NativeEngine(new NativeSessionOptions { IntraOpThreads = 1, InterOpThreads = 1 });
        }
        catch (NotFoundError error)
        {
            shell.Error.WriteLine($"gantf: the native engine is left out: {error.Message}");
            return null;
        }
    }

    private IEnumerable<PeerResult> Engines(BenchQuestion question, NativeEngine? native)
    {
        using var ours = new Loop(question, ManagedEngine.Instance, shell.Clock);
        using var theirs = native is null ? null : new Loop(question, native, shell.Clock);
        List<double> mine = [], others = [];
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add(ours.Microseconds());
            if (theirs is not null)
            {
                others.Add(theirs.Microseconds());
            }
        }

        yield return new(question.Name, "managed", Quartiles.Of(mine), null);
        if (others.Count > 0)
        {
            yield return new(
                question.Name, "native", Quartiles.Of(others), Quartiles.Of(others.Zip(mine, (o, m) => o / m)));
        }
    }

    /// <summary>One engine's training loop, warm, and in chunks long enough to time.</summary>
    private sealed class Loop : IDisposable
    {
        private readonly IDisposable _session;
        private readonly Action<int> _iterate;
        private readonly TimeProvider _clock;
        private readonly int _chunk;

        public Loop(BenchQuestion question, IEngine engine, TimeProvider clock)
        {
            (_session, _iterate) = question.Open(engine);
            (_clock, _chunk) = (clock, question.SmallestChunk);
            var start = clock.GetTimestamp();
            var iterations = 0;
            do
            {
                _iterate(_chunk);
                iterations += _chunk;
            }
            while (clock.GetElapsedTime(start).TotalSeconds < WarmUpSeconds);

            var one = clock.GetElapsedTime(start).TotalSeconds / iterations;
            _chunk = Math.Max(1, (int)(ChunkSeconds / one / _chunk)) * _chunk;
        }

        public double Microseconds()
        {
            var start = _clock.GetTimestamp();
            _iterate(_chunk);
            return _clock.GetElapsedTime(start).TotalSeconds * 1e6 / _chunk;
        }

        public void Dispose() => _session.Dispose();
    }
}
