using System;
using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>A named cloud of points.</summary>
internal sealed record ScatterSeries
{
    /// <summary>Takes as many x as y.</summary>
    public ScatterSeries(string name, IReadOnlyList<float> x, IReadOnlyList<float> y)
    {
        if (x.Count != y.Count)
        {
            throw new ArgumentException($"Cloud '{name}' needs as many x as y. Received: {x.Count} and {y.Count}.");
        }
        (Name, X, Y) = (name, x, y);
    }

    /// <summary>What the legend calls it.</summary>
    public string Name { get; }

    /// <summary>Places along the horizontal axis.</summary>
    public IReadOnlyList<float> X { get; }

    /// <summary>Places along the vertical axis.</summary>
    public IReadOnlyList<float> Y { get; }

    /// <summary>A cloud from rows of two: <paramref name="rows"/> is (n, 2), row by row.</summary>
    public static ScatterSeries OfRows(string name, ReadOnlySpan<float> rows)
    {
        var (x, y) = (new float[rows.Length / 2], new float[rows.Length / 2]);
        for (var i = 0; i < x.Length; i++)
        {
            (x[i], y[i]) = (rows[2 * i], rows[2 * i + 1]);
        }
        return new ScatterSeries(name, x, y);
    }

    /// <summary>The mean of the points with finite x and y; null without any.</summary>
    public (double X, double Y)? Centroid()
    {
        var (sumX, sumY, count) = (0.0, 0.0, 0);
        for (var i = 0; i < X.Count; i++)
        {
            if (float.IsFinite(X[i]) && float.IsFinite(Y[i]))
            {
                (sumX, sumY, count) = (sumX + X[i], sumY + Y[i], count + 1);
            }
        }
        return count == 0 ? null : (sumX / count, sumY / count);
    }
}
