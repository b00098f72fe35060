using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Problems;

/// <summary>Mean, spread and median of numbers.</summary>
public static class Statistics
{
    /// <summary>The arithmetic mean; NaN for none.</summary>
    public static double Mean(IReadOnlyCollection<double> values) =>
        values.Count == 0 ? double.NaN : values.Sum() / values.Count;

    /// <summary>The root of the mean squared distance from the mean (divisor n, as NumPy has it).</summary>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        var mean = Mean(values);
        return Math.Sqrt(Mean([.. values.Select(v => (v - mean) * (v - mean))]));
    }

    /// <summary>The middle value, or the mean of the two in the middle; NaN for none.</summary>
    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
