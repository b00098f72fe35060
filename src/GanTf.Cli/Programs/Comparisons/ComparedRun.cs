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
    /// <summary>The largest relative difference of a loss from another run's at each iteration, floor 1e-3.</summary>
    public double[] Differences(ComparedRun other)
    {
        var steps = Trajectory.Values.Min(l => l.Count);
        return [.. Enumerable.Range(0, steps).Select(i => Trajectory.Max(t =>
            Math.Abs((double)t.Value[i] - other.Trajectory[t.Key][i]) / Math.Max(Math.Abs(t.Value[i]), 1e-3)))];
    }
}
