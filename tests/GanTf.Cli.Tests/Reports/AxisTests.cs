using System;
using System.Globalization;
using System.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class AxisTests
{
    [TestCase(0, 10_000, "0 2,000 4,000 6,000 8,000 10,000")]
    [TestCase(0, 1, "0 0.2 0.4 0.6 0.8 1.0")]
    [TestCase(-3, 3, "-3 -2 -1 0 1 2 3")]
    [TestCase(0.66, 0.71, "0.66 0.67 0.68 0.69 0.70 0.71")]
    [TestCase(0, 3e8, "0 5e7 1e8 1.5e8 2e8 2.5e8 3e8")]
    [TestCase(5, 5, "4.6 4.8 5.0 5.2 5.4")]
    public void Linear_ticks(double low, double high, string labels) =>
        Assert.That(Labels(Axis.Over(new Interval(low, high))), Is.EqualTo(labels));

    [TestCase(0.001, 100, "0.001 0.01 0.1 1 10 100")]
    [TestCase(0.5, 30, "0.5 1 2 5 10 20")]
    [TestCase(1e-12, 1, "1e-12 1e-9 1e-6 0.001 1")]
    [TestCase(3.1, 4.9, "3.5 4.0 4.5")]
    public void Log_ticks(double low, double high, string labels) =>
        Assert.That(Labels(Axis.Over(new Interval(low, high), AxisScale.Log)), Is.EqualTo(labels));

    [Test]
    public void Ticks_lie_inside_and_rise() => Law.Holds<double, double>((a, b) => Both(a, b, axis =>
        axis.Ticks.All(tick => axis.Range.Contains(tick.Value))
        && axis.Ticks.Zip(axis.Ticks.Skip(1)).All(pair => pair.First.Value < pair.Second.Value)));

    [Test]
    public void There_are_a_few_ticks() => Law.Holds<double, double>((a, b) => Both(a, b, axis =>
        axis.Ticks.Count is >= 2 and <= 11));

    [Test]
    public void Labels_differ_and_say_the_value() => Law.Holds<double, double>((a, b) => Both(a, b, axis =>
    {
        var span = axis.Range.High - axis.Range.Low;
        return axis.Ticks.DistinctBy(tick => tick.Label).Count() == axis.Ticks.Count
            && axis.Ticks.All(tick => Math.Abs(Parse(tick.Label) - tick.Value) <= 1e-3 * Math.Max(span, 0));
    }));

    [Test]
    public void Linear_steps_are_one_two_or_five() => Law.Holds<double, double>((a, b) =>
    {
        if (!double.IsFinite(a) || !double.IsFinite(b))
        {
            return true;
        }
        var ticks = Axis.Over(new Interval(a, b)).Ticks;
        var step = ticks[1].Value - ticks[0].Value;
        var mantissa = step / Math.Pow(10, Math.Floor(Math.Log10(step * 1.000001)));
        return new[] { 1.0, 2, 5 }.Any(wanted => Math.Abs(mantissa - wanted) < 1e-4 * wanted);
    });

    [Test]
    public void Ends_of_the_range_lie_at_the_ends() => Law.Holds<double, double>((a, b) => Both(a, b, axis =>
        Math.Abs(axis.At(axis.Range.Low, 10, 110) - 10) < 1e-6
        && Math.Abs(axis.At(axis.Range.High, 10, 110) - 110) < 1e-6));

    [Test]
    public void Wild_values_stay_near()
    {
        var axis = Axis.Over(new Interval(0, 1));
        Assert.That(axis.At(1e300, 0, 100), Is.EqualTo(300));
        Assert.That(axis.At(double.NegativeInfinity, 0, 100), Is.EqualTo(-200));
        Assert.That(Axis.Over(new Interval(0.1, 1), AxisScale.Log).At(-5, 0, 100), Is.EqualTo(-200));
    }

    private static string Labels(Axis axis) => string.Join(' ', axis.Ticks.Select(tick => tick.Label));

    private static double Parse(string label) => double.Parse(label, NumberStyles.Any, CultureInfo.InvariantCulture);

    private static bool Both(double a, double b, Func<Axis, bool> law)
    {
        if (!double.IsFinite(a) || !double.IsFinite(b))
        {
            return true;
        }
        var range = new Interval(Math.Min(a, b), Math.Max(a, b));
        return law(Axis.Over(range)) && law(Axis.Over(range, AxisScale.Log))
            && law(Axis.Over(new Interval(Math.Abs(a), Math.Abs(a) + Math.Abs(b)), AxisScale.Log));
    }
}
