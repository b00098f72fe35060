using System;

namespace GanTf.Cli.Reports;

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>The smallest interval around both.</summary>
    public Interval Union(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>Whether the value lies inside; NaN does not.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
