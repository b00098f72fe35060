using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class NumbersTests
{
    [TestCase(0, "0")]
    [TestCase(0.69314718, "0.6931")]
    [TestCase(1.23456, "1.235")]
    [TestCase(-31.4159, "-31.42")]
    [TestCase(123.456, "123.5")]
    [TestCase(999.96, "1,000")]
    [TestCase(1234.56, "1,235")]
    [TestCase(1.2341e-7, "1.234e-7")]
    [TestCase(2.5e9, "2.5e9")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(double.NegativeInfinity, "\u2212\u221E")]
    public void Short(double value, string text) => Assert.That(Numbers.Short(value), Is.EqualTo(text));

    [Test]
    public void Count() => Assert.That(Numbers.Count(10_001), Is.EqualTo("10,001"));
}
