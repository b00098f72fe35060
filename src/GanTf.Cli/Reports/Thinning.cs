using System;
using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>Picks the points of a long series that its picture cannot do without.</summary>
internal static class Thinning
{
    /// <summary>
    /// Ascending indices: of each of <paramref name="buckets"/> equal stretches the first, lowest, highest and last
    /// finite value and the first gap, so that spikes and gaps stay; everything when the series is short.
    /// </summary>
    public static int[] Extremes(IReadOnlyList<double> values, int buckets)
    {
        var count = values.Count;
        var picked = new SortedSet<int>();
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var start = (int)((long)count * bucket / buckets);
            var end = (int)((long)count * (bucket + 1) / buckets);
            Pick(values, start, end, picked);
        }
        var indices = new int[picked.Count];
        picked.CopyTo(indices);
        return indices;
    }

    /// <summary>At most <paramref name="most"/> indices from first to last, evenly spread.</summary>
    public static int[] Evenly(int count, int most)
    {
        var kept = Math.Min(count, most);
        var indices = new int[kept];
        for (var i = 0; i < kept; i++)
        {
            indices[i] = kept == 1 ? count - 1 : (int)((long)i * (count - 1) / (kept - 1));
        }
        return indices;
    }

    private static void Pick(IReadOnlyList<double> values, int start, int end, SortedSet<int> picked)
    {
        int first = -1, last = -1, lowest = -1, highest = -1, gap = -1;
        for (var i = start; i < end; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                gap = gap < 0 ? i : gap;
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            lowest = lowest < 0 || values[i] < values[lowest] ? i : lowest;
            highest = highest < 0 || values[i] > values[highest] ? i : highest;
        }
        foreach (var index in (ReadOnlySpan<int>)[first, last, lowest, highest, gap])
        {
            if (index >= 0)
            {
                picked.Add(index);
            }
        }
    }
}
