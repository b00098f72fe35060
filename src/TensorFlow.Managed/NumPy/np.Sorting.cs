using System;
using System.Linq;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>A copy in ascending order along a dimension, the last by default; not-a-number comes last.</summary>
    public static NDArray sort(NDArray values, int axis = -1)
    {
        NDArray result = values.copy();
        Sorting.Run(result, axis, null);
        return result;
    }

    /// <summary>Positions that would sort along a dimension, equal elements in their order.</summary>
    public static NDArray argsort(NDArray a, int axis = -1)
    {
        NDArray order = zeros(a.shape, int64);
        Sorting.Run(a.copy(), axis, order);
        return order;
    }

    /// <summary>The values that occur, ascending, and for each element its value's position among them.</summary>
    public static (NDArray Values, NDArray Inverse) unique(NDArray a)
    {
        NDArray flat = a.ravel(), order = argsort(flat), sorted = flat[order];
        NDArray starts = ones(new Shape(flat.size), @bool);
        if (flat.size > 1)
        {
            starts["1:"] = not_equal(sorted["1:"], sorted[":-1"]);
        }

        NDArray inverse = zeros(new Shape(flat.size), int64);
        inverse[order] = subtract(cumsum(starts.astype(int64)), 1L);
        return (sorted[starts], inverse.reshape(a.shape));
    }

    /// <summary>The middle of the sorted values, or the mean of the two middle ones.</summary>
    public static NDArray median(NDArray a, Axis? axis = null) => percentile(a, 50.0, axis);

    /// <summary>The value below which q percent of the sorted values lie, by linear interpolation.</summary>
    public static NDArray percentile(NDArray a, double q, Axis? axis = null)
    {
        if (!(q >= 0.0 && q <= 100.0))
        {
            throw new ValueError($"Percentiles must be in the range [0, 100]. Received: {q}.");
        }

        NDArray values = axis is null ? a.ravel() : moveaxis(a, axis[0], 0);
        values = sort(values.dtype.is_floating() ? values : values.astype(float64), 0);
        int count = (int)values.Dims[0];
        if (count == 0)
        {
            return full(new Shape(values.Dims[1..]), double.NaN);
        }

        double place = q / 100.0 * (count - 1);
        int below = (int)Math.Floor(place), above = Math.Min(below + 1, count - 1);
        double part = place - below;
        NDArray low = values[below], high = values[above], width = subtract(high, low);
        NDArray between = part >= 0.5 // from the nearer side
            ? subtract(high, multiply(width, 1.0 - part))
            : add(low, multiply(width, part));
        NDArray last = values[count - 1]; // not-a-number sorts last and makes the whole result one
        return where(isnan(last), last, between);
    }

    /// <summary>
    /// How many values fall into bins of equal width, the last of which holds its end; and the bins' edges.
    /// </summary>
    public static (NDArray Counts, NDArray Edges) histogram(
        NDArray a, int bins = 10, (double Low, double High)? range = null)
    {
        double[] values = a.ravel().ToArray<double>();
        (double low, double high) = range ?? (values.Length == 0 ? (0.0, 1.0) : (values.Min(), values.Max()));
        if (!double.IsFinite(low) || !double.IsFinite(high) || low > high)
        {
            throw new ValueError($"range of [{low}, {high}] is not finite and ascending");
        }

        (low, high) = low == high ? (low - 0.5, high + 0.5) : (low, high);
        NDArray edges = linspace(low, high, bins + 1);
        ReadOnlySpan<double> edge = edges.Flat<double>();
        var counts = new long[bins];
        foreach (double value in values.Where(v => v >= low && v <= high))
        {
            int bin = Math.Min((int)((value - low) / (high - low) * bins), bins - 1);
            bin -= value < edge[bin] ? 1 : 0;
            bin += bin != bins - 1 && value >= edge[bin + 1] ? 1 : 0;
            counts[bin]++;
        }

        return (new NDArray((Array)counts), edges);
    }
}
