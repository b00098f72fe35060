using System;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>Distances from a true value in units of the last place of its rounding.</summary>
internal static class Ulp
{
    /// <summary>|result - truth| in units of the float next to the truth; subnormal truths accept zero.</summary>
    public static double Of(float result, double truth)
    {
        var rounded = (float)truth;
        if (float.IsNaN(rounded) || float.IsInfinity(rounded) || float.IsNaN(result) || float.IsInfinity(result))
        {
            return Same(result, rounded) || (float.IsInfinity(rounded) && Math.Abs(result) == float.MaxValue)
                ? 0 : double.PositiveInfinity;
        }

        if (Math.Abs(truth) < 1.1754943508222875e-38)
        {
            return result == 0 || Math.Abs(result) <= 1.1754944e-38f ? 0 : double.PositiveInfinity;
        }

        return Math.Abs(result - truth) / Math.ScaleB(1, Math.ILogB(truth) - 23);
    }

    /// <summary>|result - (high + low)| in units of the last place of high; subnormal truths accept zero.</summary>
    public static double Of(double result, double high, double low)
    {
        if (!double.IsFinite(high) || !double.IsFinite(result))
        {
            return Same(result, high) ? 0 : double.PositiveInfinity;
        }

        if (Math.Abs(high) < 2.2250738585072014e-308)
        {
            return result == 0 || Math.Abs(result) <= 2.2250738585072014e-308 ? 0 : double.PositiveInfinity;
        }

        var unit = Math.ILogB(high) - 52;
        return Math.Abs(Math.ScaleB(result - high, -unit) - Math.ScaleB(low, -unit));
    }

    private static bool Same(double a, double b) => a.Equals(b);
}
