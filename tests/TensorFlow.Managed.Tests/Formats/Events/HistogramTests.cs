using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Formats.Events;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats.Events;

internal sealed class HistogramTests
{
    [Test]
    public void Recorded_histograms_of_version_1_are_equal_bit_for_bit()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var item in Golden.Cases("events/histogram_v1.json").Where(c => c.TryGetProperty("json", out _)))
        {
            var expected = JsonParser.Default.Parse<Summary>(item.GetProperty("json").GetRawText());
            var ours = SummaryValues.Histogram("h", Histogram.Count(Values(item), "h"));
            count++;
            if (!ours.Equals(expected))
            {
                failures.Add($"{item.Name()}: expected {expected}. Received: {ours}");
            }
        }

        Assert.That(failures, Is.Empty);
        Assert.That(count, Is.GreaterThan(15));
    }

    [TestCase(double.NaN, "Nan in summary histogram for: h")]
    [TestCase(double.NegativeInfinity, "Infinity in Histogram for: h")]
    public void What_is_not_finite_is_refused(double value, string message) =>
        Assert.That(() => Histogram.Count([1, value], "h"),
            Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(message));

    [Test]
    public void The_largest_double_joins_the_last_bucket()
    {
        var proto = Histogram.Count([double.MaxValue], "h");
        Assert.That(proto.Bucket, Is.EqualTo(new[] { 0.0, 1.0 }));
        Assert.That(proto.BucketLimit[^1], Is.EqualTo(double.MaxValue));
    }

    [Test]
    public void Recorded_histograms_of_version_2_are_equal()
    {
        foreach (var item in Golden.Cases("events/histogram_v2.json"))
        {
            var buckets = item.GetProperty("buckets");
            var count = buckets.ValueKind == JsonValueKind.Null ? 30 : buckets.GetInt32();
            var ours = Histogram.CountEqual(Values(item), count);
            var result = item.GetProperty("result");
            Assert.That(ours.Shape.dims, Is.EqualTo(new long[] { count, 3 }));
            Assert.That(ours.Span<double>().ToArray(), Is.EqualTo(Numbers(result)).Within(1e-12), item.Name());
        }
    }

    private static double[] Values(JsonElement item) => Numbers(item.GetProperty("values"));

    private static double[] Numbers(JsonElement array)
    {
        var single = array.GetProperty("dtype").GetString() == "float32";
        return [.. array.GetProperty("data").EnumerateArray()
            .Select(e => double.Parse(e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText()))
            .Select(v => single ? (float)v : v)];
    }
}
