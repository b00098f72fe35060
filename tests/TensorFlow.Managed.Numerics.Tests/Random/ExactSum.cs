using System;
using System.Collections.Generic;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>Python's math.fsum: the sum of doubles rounded once (Shewchuk's list of non-overlapping parts).</summary>
internal static class ExactSum
{
    public static double Of(IEnumerable<double> values)
    {
        var parts = new List<double>();
        foreach (double value in values)
        {
            double x = value;
            int kept = 0;
            foreach (double part in parts.ToArray())
            {
                (double large, double small) = Math.Abs(x) < Math.Abs(part) ? (part, x) : (x, part);
                double high = large + small, low = small - (high - large);
                if (low != 0.0)
                {
                    parts[kept++] = low;
                }

                x = high;
            }

            parts.RemoveRange(kept, parts.Count - kept);
            parts.Add(x);
        }

        double sum = 0.0;
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            sum += parts[i];
        }

        return sum;
    }
}
