using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Live;

/// <summary>Times a loop so that one slow moment of the machine does not count.</summary>
internal static class StopClock
{
    // the compiler improves hot code over about this time
    private const double WarmUpSeconds = 1.5;
    private const double Seconds = 1.2;
    private const int FewestChunks = 5;
    private const int MostChunks = 400;

    /// <summary>The median time of an iteration over chunks of so many, after a warm-up.</summary>
    public static double MedianSeconds(Action<int> iterate, int chunk, TimeProvider clock)
    {
        var warm = clock.GetTimestamp();
        do
        {
            iterate(chunk);
        }
        while (clock.GetElapsedTime(warm).TotalSeconds < WarmUpSeconds);

        var times = new List<double>();
        var start = clock.GetTimestamp();
        while (times.Count < FewestChunks
            || (times.Count < MostChunks && clock.GetElapsedTime(start).TotalSeconds < Seconds))
        {
            var from = clock.GetTimestamp();
            iterate(chunk);
            times.Add(clock.GetElapsedTime(from).TotalSeconds / chunk);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
