using System;
using System.Collections.Generic;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Events;

/// <summary>Histograms of TensorFlow 1 (exponential buckets) and of TensorFlow 2 (equal buckets).</summary>
internal static class Histogram
{
    private static readonly double[] Limits = MakeLimits();

    /// <summary>
    /// Counts values in TensorFlow 1's 1,551 buckets, whose limits grow by a tenth; runs of empty ones are merged.
    /// </summary>
    /// <param name="values">In element order, in which the sums are taken.</param>
    /// <param name="tag">Whose values they are, for the error's text.</param>
    /// <exception cref="InvalidArgumentError">A value is NaN or infinite.</exception>
    public static HistogramProto Count(ReadOnlySpan<double> values, string tag)
    {
        var counts = new double[Limits.Length];
        var proto = new HistogramProto { Min = double.MaxValue, Max = -double.MaxValue };
        foreach (var v in values)
        {
            if (!double.IsFinite(v))
            {
                var what = double.IsNaN(v) ? "Nan in summary histogram" : "Infinity in Histogram";
                throw new InvalidArgumentError($"{what} for: {tag}. Received: {v}.");
            }

            counts[BucketOf(v)]++;
            proto.Num++;
            proto.Sum += v;
            proto.SumSquares += v * v;
            proto.Min = v < proto.Min ? v : proto.Min;
            proto.Max = v > proto.Max ? v : proto.Max;
        }

        Merge(counts, proto);
        return proto;
    }

    /// <summary>TensorFlow 2's form: rows of left edge, right edge, count; shape [buckets, 3] of float64.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="buckets">The number of equal buckets between least and largest value.</param>
    public static TensorData CountEqual(ReadOnlySpan<double> values, int buckets = 30)
    {
        var data = TensorData.Allocate(TF_DataType.TF_DOUBLE, new Shape(buckets, 3L));
        var rows = data.Span<double>();
        if (values.Length == 0 || buckets == 0)
        {
            return data;
        }

        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var v in values)
        {
            (min, max) = (Math.Min(min, v), Math.Max(max, v));
        }

        var width = (max - min) / buckets;
        for (var i = 0; i < buckets; i++)
        {
            rows[3 * i] = i == 0 ? min : min + i * width;
            rows[3 * i + 1] = i == buckets - 1 ? max : min + (i + 1) * width;
        }

        foreach (var v in values)
        {
            var place = max == min ? buckets - 1 : Math.Min(Math.Floor((v - min) / width), buckets - 1);
            if (place >= 0) // a value without a place (NaN, or infinity among finite ones) is not counted
            {
                rows[3 * (int)place + 2]++;
            }
        }

        return data;
    }

    // the first bucket whose limit is greater; the largest double, past the last limit, joins the last bucket
    private static int BucketOf(double value)
    {
        var place = Array.BinarySearch(Limits, value);
        return Math.Min(place >= 0 ? place + 1 : ~place, Limits.Length - 1);
    }

    private static void Merge(double[] counts, HistogramProto proto)
    {
        for (var i = 0; i < counts.Length;)
        {
            var end = Limits[i];
            var count = counts[i++];
            if (count <= 0)
            {
                for (; i < counts.Length && counts[i] <= 0; i++)
                {
                    end = Limits[i];
                }
            }

            proto.BucketLimit.Add(end);
            proto.Bucket.Add(count);
        }
    }

    // each limit is the one before times 1.1 in double arithmetic: a power would give other last bits
    private static double[] MakeLimits()
    {
        var positive = new List<double>();
        for (var limit = 1e-12; limit < 1e20; limit *= 1.1)
        {
            positive.Add(limit);
        }

        positive.Add(double.MaxValue);
        var all = new List<double>();
        for (var i = positive.Count - 1; i >= 0; i--)
        {
            all.Add(-positive[i]);
        }

        return [.. all, 0, .. positive];
    }
}
