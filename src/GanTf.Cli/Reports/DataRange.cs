using System;
using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>The range that shows the bulk of the data, so that a few wild values do not flatten the rest.</summary>
internal static class DataRange
{
    // with fewer values nobody can say which of them is the wild one
    private const int FewestToClip = 8;

    /// <summary>
    /// The extent of the finite values (positive ones on a log axis) without those further than three times the
    /// spread of the middle 96 % (80 % of fewer than 50 values) outside of it; null if nothing can be shown.
    /// </summary>
    public static Interval? Of(IEnumerable<double> values, AxisScale scale = AxisScale.Linear)
    {
        var shown = new List<double>();
        foreach (var value in values)
        {
            if (double.IsFinite(value) && (scale == AxisScale.Linear || value > 0))
            {
                shown.Add(scale == AxisScale.Log ? Math.Log10(value) : value);
            }
        }
        if (shown.Count == 0)
        {
            return null;
        }
        shown.Sort();
        var range = WithoutOutliers(shown, leastSpread: scale == AxisScale.Log ? 1 : 0);
        return scale == AxisScale.Linear
            ? range
            : new Interval(Math.Pow(10, range.Low), Math.Pow(10, range.High));
    }

    private static Interval WithoutOutliers(List<double> sorted, double leastSpread)
    {
        var last = sorted.Count - 1;
        var cut = (int)Math.Ceiling(last * (sorted.Count < 50 ? 0.1 : 0.02));
        var (low, high) = (sorted[cut], sorted[last - cut]);
        var spread = Math.Max(high - low, leastSpread);
        if (sorted.Count < FewestToClip || spread == 0)
        {
            return new Interval(sorted[0], sorted[last]);
        }
        var first = sorted.FindIndex(value => value >= low - 3 * spread);
        var end = sorted.FindLastIndex(value => value <= high + 3 * spread);
        return new Interval(sorted[first], sorted[end]);
    }
}
