using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Commands;
using GanTf.Cli.Live;
using GanTf.Cli.Programs.Styles;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>One style of a program in training: its losses are recorded, then further training timed.</summary>
internal sealed class StyleTrial(
    StyleComparison comparison, string style, IGanInStyle gan, StreamSeeds seeds, Shell shell)
{
    private const double StretchSeconds = 0.1;

    private readonly OrderedDictionary<string, List<float>> _trajectory = [];
    private readonly List<double> _times = [];
    private readonly List<double> _bytes = [];
    private int _stretch = 1;

    /// <summary>What came of it.</summary>
    public ComparedRun Result => new(
        _trajectory, StopClock.Median(_times), _bytes.Min(), gan.Plans);

    /// <summary>Trains and records all losses.</summary>
    /// <exception cref="CliError">A loss is not a finite number.</exception>
    public void Record(int iterations)
    {
        Train(iterations, Log);
        _stretch = Math.Max(1, iterations / 10);
    }

    /// <summary>Trains on for so long, since the runtime compiles hot code while it runs.</summary>
    public void WarmUp(double seconds)
    {
        var start = shell.Clock.GetTimestamp();
        var done = 0;
        do
        {
            Train(_stretch, null);
            done += _stretch;
        }
        while (shell.Clock.GetElapsedTime(start).TotalSeconds < seconds);

        var one = shell.Clock.GetElapsedTime(start).TotalSeconds / done;
        _stretch = Math.Max(1, (int)(StretchSeconds / one));
    }

    /// <summary>Trains on for about a tenth of a second, and counts time and memory.</summary>
    public void Time()
    {
        var (start, before) = (shell.Clock.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        Train(_stretch, null);
        _times.Add(shell.Clock.GetElapsedTime(start).TotalMicroseconds / _stretch);
        _bytes.Add((double)(GC.GetAllocatedBytesForCurrentThread() - before) / _stretch);
    }

    private void Train(int iterations, Action<string, float>? log)
    {
        comparison.Train(gan, seeds, iterations, log, shell.Stop);
        shell.Stop.ThrowIfCancellationRequested();
    }

    private void Log(string name, float loss)
    {
        if (!_trajectory.TryGetValue(name, out var losses))
        {
            _trajectory[name] = losses = [];
        }

        if (!float.IsFinite(loss))
        {
            throw CliError.Failed(
                $"training in {style} style broke down: {name} is {loss} at {comparison.Unit.ToLowerInvariant()} "
                + $"{losses.Count}.", "Another '--seed' may go better.");
        }

        losses.Add(loss);
    }
}
