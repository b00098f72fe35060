using System;
using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>The trend of a noisy series.</summary>
internal static class Smoothing
{
    /// <summary>
    /// Means of the finite values within <paramref name="window"/> points around each index; NaN where the series
    /// itself has a gap. Summed afresh each time: a running sum would never recover from one huge value.
    /// </summary>
    public static double[] CentredMeans(IReadOnlyList<double> values, IReadOnlyList<int> indices, int window)
    {
        var means = new double[indices.Count];
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = double.IsFinite(values[indices[i]]) ? MeanAround(values, indices[i], window / 2) : double.NaN;
        }
        return means;
    }

    private static double MeanAround(IReadOnlyList<double> values, int centre, int reach)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(0, centre - reach); i <= Math.Min(values.Count - 1, centre + reach); i++)
        {
            if (double.IsFinite(values[i]))
            {
                sum += values[i];
                count++;
            }
        }
        return sum / count;
    }
}
