using System;
using System.Collections.Generic;
using System.Globalization;

namespace GanTf.Cli.Reports;

/// <summary>A stretch of numbers with round ticks: steps of 1, 2 or 5 times a power of ten, or decades.</summary>
internal sealed class Axis
{
    // beyond these, differences overflow or labels lose their digits
    private const double Largest = 1e300;
    private const double LeastRelativeSpan = 1e-9;

    private Axis(Interval range, AxisScale scale, int about)
    {
        Range = range;
        Scale = scale;
        Ticks = scale == AxisScale.Log ? LogTicks(range, about) : LinearTicks(range, about);
    }

    /// <summary>What the axis shows.</summary>
    public Interval Range { get; }

    /// <summary>Linear or logarithmic.</summary>
    public AxisScale Scale { get; }

    /// <summary>Ticks inside the range, ascending, with distinct labels.</summary>
    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>An axis with about that many ticks; a range too narrow to tell apart is widened.</summary>
    public static Axis Over(Interval range, AxisScale scale = AxisScale.Linear, int about = 5)
    {
        var low = Math.Clamp(Math.Min(range.Low, range.High), -Largest, Largest);
        var high = Math.Clamp(Math.Max(range.Low, range.High), -Largest, Largest);
        if (scale == AxisScale.Log)
        {
            high = Math.Max(high, 1 / Largest);
            low = low > 0 ? Math.Clamp(low, 1 / Largest, high) : high / 1000;
            return high / low >= 1.5
                ? new Axis(new Interval(low, high), scale, about)
                : new Axis(new Interval(low / 1.25, high * 1.25), scale, about);
        }
        var least = Math.Max(LeastRelativeSpan * Math.Max(Math.Abs(low), Math.Abs(high)), 1 / Largest);
        if (high - low < least)
        {
            var widen = low == 0 && high == 0 ? 1 : Math.Max(Math.Abs(low) / 10, least);
            (low, high) = (low - widen, high + widen);
        }
        return new Axis(new Interval(low, high), scale, about);
    }

    /// <summary>
    /// Where a value lies between <paramref name="start"/> (the low end) and <paramref name="end"/>; values far
    /// outside stop at two lengths beyond, for the clip path to cut.
    /// </summary>
    public double At(double value, double start, double end)
    {
        var part = Scale == AxisScale.Log
            ? value > 0 ? (Math.Log(value) - Math.Log(Range.Low)) / (Math.Log(Range.High) - Math.Log(Range.Low)) : -2
            : (value / 2 - Range.Low / 2) / (Range.High / 2 - Range.Low / 2);
        return start + Math.Clamp(part, -2, 3) * (end - start);
    }

    private static List<Tick> LinearTicks(Interval range, int about)
    {
        var rough = (range.High - range.Low) / Math.Max(about, 2);
        var decade = (int)Math.Floor(Math.Log10(rough));
        // a step such as 0.2 is kept as 2 and 10^-1: dividing by 10 is exact where multiplying by 0.1 is not
        var mantissa = (rough / Math.Pow(10, decade)) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        double Value(double index) => decade >= 0
            ? index * mantissa * Math.Pow(10, decade)
            : index * mantissa / Math.Pow(10, -decade);
        var step = Value(1);
        var ticks = new List<Tick>();
        for (var index = Math.Ceiling(range.Low / step); index <= Math.Floor(range.High / step); index++)
        {
            var value = Value(index);
            if (range.Contains(value))
            {
                ticks.Add(new Tick(value, Label(value, step, range)));
            }
        }
        return ticks;
    }

    private static string Label(double value, double step, Interval range)
    {
        var largest = Math.Max(Math.Abs(range.Low), Math.Abs(range.High));
        if (value == 0)
        {
            return "0";
        }
        if (largest >= 1e7 || step < 1e-5)
        {
            return value.ToString("0.###########e0", CultureInfo.InvariantCulture);
        }
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return value.ToString("N" + decimals, CultureInfo.InvariantCulture);
    }

    private static List<Tick> LogTicks(Interval range, int about)
    {
        var first = (int)Math.Floor(Math.Log10(range.Low));
        var last = (int)Math.Ceiling(Math.Log10(range.High));
        var stride = Math.Max(1, (int)Math.Ceiling((last - first) / (double)Math.Max(about, 2)));
        int[] within = 3 * Math.Log10(range.High / range.Low) <= 2 * about ? [1, 2, 5] : [1];
        var ticks = new List<Tick>();
        for (var decade = first; decade <= last; decade++)
        {
            if (decade % stride != 0)
            {
                continue;
            }
            foreach (var mantissa in within)
            {
                var value = decade >= 0 ? mantissa * Math.Pow(10, decade) : mantissa / Math.Pow(10, -decade);
                if (range.Contains(value))
                {
                    ticks.Add(new Tick(value, LogLabel(value)));
                }
            }
        }
        // less than an octave can hold no or one such tick: then evenly spread round values serve better
        return ticks.Count >= 2 ? ticks : LinearTicks(range, about);
    }

    private static string LogLabel(double value) => value is >= 9e-5 and < 9e5
        ? value.ToString("#,0.####", CultureInfo.InvariantCulture)
        : value.ToString("0e0", CultureInfo.InvariantCulture);
}
