using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Live;

/// <summary>Times loops so that one slow moment of the machine does not count.</summary>
internal static class StopClock
{
    // the compiler improves hot code over about this time
    private const double WarmUpSeconds = 1.5;
    private const double Seconds = 1.2;
    private const int FewestRounds = 5;
    private const int MostRounds = 400;

    /// <summary>
    /// Seconds an iteration, chunk by chunk, of each loop after a warm-up. The loops take turns, so that a slow moment
    /// meets all of them; the times of one place belong to one turn.
    /// </summary>
    /// <param name="loops">What does so many iterations, and how many to time at once.</param>
    public static IReadOnlyList<double>[] Time(
        IReadOnlyList<(Action<int> Iterate, int Chunk)> loops, TimeProvider clock)
    {
        foreach (var (iterate, chunk) in loops)
        {
            var warm = clock.GetTimestamp();
            do
            {
                iterate(chunk);
            }
            while (clock.GetElapsedTime(warm).TotalSeconds < WarmUpSeconds);
        }

        List<double>[] times = [.. loops.Select(_ => new List<double>())];
        var start = clock.GetTimestamp();
        for (var round = 0; round < FewestRounds || (round < MostRounds
            && clock.GetElapsedTime(start).TotalSeconds < Seconds * loops.Count); round++)
        {
            for (var i = 0; i < loops.Count; i++)
            {
                var from = clock.GetTimestamp();
                loops[i].Iterate(loops[i].Chunk);
                times[i].Add(clock.GetElapsedTime(from).TotalSeconds / loops[i].Chunk);
            }
        }

        return times;
    }

    /// <summary>The time in the middle.</summary>
    public static double Median(IEnumerable<double> times)
    {
        double[] ordered = [.. times.Order()];
        return ordered[ordered.Length / 2];
    }
}
