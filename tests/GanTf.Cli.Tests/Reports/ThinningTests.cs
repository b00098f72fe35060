using System;
using System.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class ThinningTests
{
    [Test]
    public void Short_series_stay_whole() =>
        Assert.That(Thinning.Extremes([1, 2, 3, double.NaN], 300), Is.EqualTo(new[] { 0, 1, 2, 3 }));

    [Test]
    public void Ends_extremes_and_gaps_stay() => Law.Holds<double[]?, byte>((some, buckets) =>
    {
        var values = some ?? [];
        var kept = Thinning.Extremes(values, 1 + buckets % 10);
        var finite = values.Where(double.IsFinite).ToArray();
        var shown = kept.Select(index => values[index]).ToArray();
        return kept.Zip(kept.Skip(1)).All(pair => pair.First < pair.Second)
            && kept.Length <= 5 * (1 + buckets % 10)
            && (finite.Length == 0 || shown.Contains(finite.Min()) && shown.Contains(finite.Max()))
            && (finite.Length == 0 || shown.First(double.IsFinite).Equals(finite[0]))
            && (finite.Length == values.Length || shown.Any(value => !double.IsFinite(value)));
    });

    [TestCase(0, 5, "")]
    [TestCase(1, 5, "0")]
    [TestCase(3, 5, "0 1 2")]
    [TestCase(101, 5, "0 25 50 75 100")]
    [TestCase(10, 1, "9")]
    public void Evenly_keeps_both_ends(int count, int most, string indices) =>
        Assert.That(string.Join(' ', Thinning.Evenly(count, most)), Is.EqualTo(indices));

    [Test]
    public void Centred_means_skip_gaps_and_survive_huge_values()
    {
        double[] values = [1, 2, 3, double.NaN, 5, 1e300, 1, 2, 3];
        var means = Smoothing.CentredMeans(values, [0, 1, 3, 4, 8], window: 3);
        Assert.That(means, Is.EqualTo(new[] { 1.5, 2, double.NaN, 5e299, 2.5 }));
        Assert.That(Smoothing.CentredMeans(values, [7], 3)[0], Is.EqualTo(2));
    }
}
