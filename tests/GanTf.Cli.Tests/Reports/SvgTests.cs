using System;
using System.Globalization;
using System.Xml.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class SvgTests
{
    [TestCase(1.0, "1")]
    [TestCase(0.125, "0.12")]
    [TestCase(-0.001, "0")]
    [TestCase(-12.3456, "-12.35")]
    [TestCase(123456.7, "123456.7")]
    public void Numbers_are_short(double value, string text) => Assert.That(Svg.Number(value), Is.EqualTo(text));

    [Test]
    public void Numbers_that_are_not_finite_are_refused() => Assert.That(() => Svg.Number(double.NaN),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("must be finite. Received: NaN"));

    [Test]
    public void Any_text_comes_back_through_an_XML_reader() => Law.Holds<string?>(text =>
    {
        var svg = new Svg().Open("a", ("b", text ?? "")).Say(text ?? "").Close().ToString();
        try
        {
            return XElement.Parse(svg).Name == "a";
        }
        catch (System.Xml.XmlException)
        {
            return HasLoneSurrogate(text);
        }
    });

    [Test]
    public void Text_is_escaped() => Assert.That(
        new Svg().Text("t", "a<b & \"c\"", ("d", "<\">")).ToString(),
        Is.EqualTo("<t d=\"&lt;&quot;&gt;\">a&lt;b &amp; &quot;c&quot;</t>"));

    [Test]
    public void An_open_element_is_noticed() => Assert.That(() => new Svg().Open("g").ToString(),
        Throws.InvalidOperationException.With.Message.EndsWith("Received: open <g>."));

    [Test]
    public void Culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.That(new Svg().Leaf("r", ("x", 1.5)).ToString(), Is.EqualTo("<r x=\"1.5\"/>"));
            Assert.That(Numbers.Short(1.25), Is.EqualTo("1.25"));
            Assert.That(Axis.Over(new Interval(0, 1)).Ticks[1].Label, Is.EqualTo("0.2"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool HasLoneSurrogate(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i)
                && (i == 0 || !char.IsSurrogatePair(text, i - 1)))
            {
                return true;
            }
        }
        return false;
    }
}
