using System;
using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>A named row of points in order of x. Gaps are NaN.</summary>
internal sealed record LineSeries
{
    /// <summary>Takes as many x as y.</summary>
    public LineSeries(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
        {
            throw new ArgumentException($"Series '{name}' needs as many x as y. Received: {x.Count} and {y.Count}.");
        }
        (Name, X, Y) = (name, x, y);
    }

    /// <summary>What the legend calls it.</summary>
    public string Name { get; }

    /// <summary>Places along the horizontal axis.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>Values, one for each x.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>Whether to draw faint dots in place of a line.</summary>
    public bool IsDots { get; init; }

    /// <summary>Values at start, start + step, ...</summary>
    public static LineSeries Of(string name, ReadOnlySpan<float> values, double start = 0, double step = 1)
    {
        var (x, y) = (new double[values.Length], new double[values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            (x[i], y[i]) = (start + i * step, values[i]);
        }
        return new LineSeries(name, x, y);
    }

    /// <summary>The curve y = f(x) at <paramref name="count"/> even places.</summary>
    public static LineSeries Curve(string name, Interval over, Func<double, double> f, int count = 121)
    {
        var (x, y) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            x[i] = over.Low + (over.High - over.Low) * i / (count - 1);
            y[i] = f(x[i]);
        }
        return new LineSeries(name, x, y);
    }
}
