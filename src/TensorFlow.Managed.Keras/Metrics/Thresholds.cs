using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Metrics;

/// <summary>Probabilities above which a prediction counts as positive.</summary>
internal sealed class Thresholds
{
    private const double Margin = 1e-7;

    private Thresholds(double[] values, bool isEven) => (Values, IsEven) = (values, isEven);

    /// <summary>The thresholds, ascending or as given.</summary>
    public double[] Values { get; }

    /// <summary>0, 1/(n − 1), ... 1 in steps: then predictions can be put into buckets.</summary>
    public bool IsEven { get; }

    public Shape Shape => new(Values.Length);

    /// <summary>The given ones, or one default.</summary>
    /// <exception cref="ValueError">One is not in [0, 1].</exception>
    public static Thresholds Of(IReadOnlyList<double>? given, double missing)
    {
        double[] values = given is null ? [missing] : [.. given];
        return new(given is null ? values : Checked(values), IsEvenly(values));
    }

    /// <summary>Those of a curve: 0 less a little, the inner ones, 1 and a little more.</summary>
    public static Thresholds OfCurve(int count, IReadOnlyList<double>? inner)
    {
        if (inner is null && count <= 1)
        {
            throw new ValueError($"Argument `num_thresholds` must be an integer > 1. Received: num_thresholds={count}");
        }

        double[] between = inner is null
            ? [.. Enumerable.Range(1, count - 2).Select(i => i / (double)(count - 1))]
            : Checked([.. inner.Order()]);
        var isEven = inner is null || IsEvenly([0.0, .. between, 1.0]);
        return new([0.0 - Margin, .. between, 1.0 + Margin], isEven);
    }

    private static double[] Checked(double[] values)
    {
        var wrong = values.Where(v => v is < 0 or > 1).ToList();
        return wrong.Count == 0 ? values : throw new ValueError(
            $"Threshold values must be in [0, 1]. Received: {string.Join(", ", wrong)}");
    }

    private static bool IsEvenly(double[] values) => values.Length > 2
        && !values.Where((v, i) => Math.Abs(v - (i / (double)(values.Length - 1))) > Margin).Any();
}
