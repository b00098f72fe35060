using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Programs.Styles;

namespace GanTf.Cli.Programs.Comparisons;

/// <summary>What came of training a program in one style.</summary>
/// <param name="Trajectory">Losses by name, one an iteration.</param>
/// <param name="Microseconds">Time of an iteration, the median of several stretches.</param>
/// <param name="Bytes">Memory that .NET allocates an iteration, data drawn included.</param>
/// <param name="Plans">What the steps are compiled to.</param>
internal sealed record ComparedRun(
    OrderedDictionary<string, List<float>> Trajectory, double Microseconds, double Bytes,
    IReadOnlyList<StepPlan> Plans)
{
    private const int Stretches = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Trains, then times further training.</summary>
    public static ComparedRun Of(
        StyleComparison comparison, IGanInStyle gan, StreamSeeds seeds, int iterations, TimeProvider clock)
    {
        var trajectory = new OrderedDictionary<string, List<float>>();
        comparison.Train(gan, seeds, iterations, (name, loss) =>
        {
            if (!trajectory.TryGetValue(name, out var losses))
            {
                trajectory[name] = losses = [];
            }

            losses.Add(loss);
        });

        // The runtime compiles hot code while it is run: time what follows some tenths of a second of that.
        var warm = clock.GetTimestamp();
        var timed = 0;
        while (clock.GetElapsedTime(warm) < WarmUp)
        {
            comparison.Train(gan, seeds, Math.Max(1, iterations / 5), null);
            timed += Math.Max(1, iterations / 5);
        }

        timed = Math.Max(1, timed / Stretches);
        var (times, bytes) = (new List<double>(), new List<double>());
        for (var i = 0; i < Stretches; i++)
        {
            var (start, before) = (clock.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            comparison.Train(gan, seeds, timed, null);
            times.Add(clock.GetElapsedTime(start).TotalMicroseconds / timed);
            bytes.Add((double)(GC.GetAllocatedBytesForCurrentThread() - before) / timed);
        }

        return new ComparedRun(
            trajectory, times.Order().ElementAt(Stretches / 2), bytes.Min(), gan.Plans);
    }

    /// <summary>The largest relative difference of a loss from another run's at each iteration, floor 1e-3.</summary>
    public double[] Differences(ComparedRun other)
    {
        var steps = Trajectory.Values.Min(l => l.Count);
        return [.. Enumerable.Range(0, steps).Select(i => Trajectory.Max(t =>
            Math.Abs((double)t.Value[i] - other.Trajectory[t.Key][i]) / Math.Max(Math.Abs(t.Value[i]), 1e-3)))];
    }
}
