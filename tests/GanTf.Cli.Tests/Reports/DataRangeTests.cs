using System;
using System.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class DataRangeTests
{
    [Test]
    public void Tame_data_are_shown_whole() =>
        Assert.That(DataRange.Of([3, 1, 2, double.NaN]), Is.EqualTo(new Interval(1, 3)));

    [Test]
    public void One_wild_value_does_not_count()
    {
        var values = Enumerable.Range(0, 1000).Select(i => Math.Sin(i)).Append(1e9).Append(double.PositiveInfinity);
        Assert.That(DataRange.Of(values)!.Value.High, Is.EqualTo(1).Within(0.001));
    }

    [Test]
    public void Few_values_count_all() => Assert.That(DataRange.Of([0, 0, 0, 5]), Is.EqualTo(new Interval(0, 5)));

    [Test]
    public void Equal_values_with_a_spike_show_the_spike() =>
        Assert.That(DataRange.Of([.. Enumerable.Repeat(0.0, 100), 5]), Is.EqualTo(new Interval(0, 5)));

    [Test]
    public void Log_range_has_only_positive_values() =>
        Assert.That(DataRange.Of([-1, 0, 0.01, 10], AxisScale.Log)!.Value.Low, Is.EqualTo(0.01).Within(1e-12));

    [TestCase(AxisScale.Linear, double.NaN)]
    [TestCase(AxisScale.Log, -1.0)]
    public void Nothing_to_show_gives_none(AxisScale scale, double value) =>
        Assert.That(DataRange.Of([value], scale), Is.Null);

    [Test]
    public void The_middle_half_is_always_shown() => Law.Holds<double[]?>(values =>
    {
        var finite = (values ?? []).Where(double.IsFinite).Order().ToArray();
        return finite.Length == 0
            || DataRange.Of(finite) is { } range && range.Contains(finite[finite.Length / 4])
                && range.Contains(finite[finite.Length * 3 / 4]);
    });
}
