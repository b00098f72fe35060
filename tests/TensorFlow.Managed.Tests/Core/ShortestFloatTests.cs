using System.Linq;
using NUnit.Framework;

namespace Tensorflow.Tests.Core;

internal sealed class ShortestFloatTests
{
    [TestCase(3f, "3.0")]
    [TestCase(-0f, "-0.0")]
    [TestCase(0.1f, "0.1")]
    [TestCase(1e-4f, "0.0001")]
    [TestCase(1e-5f, "1e-05")]
    [TestCase(123456.79f, "123456.79")]
    [TestCase(1e15f, "1000000000000000.0")]
    [TestCase(1e16f, "1e+16")]
    [TestCase(3.4028235e38f, "3.4028235e+38")]
    [TestCase(1e-45f, "1e-45")]
    [TestCase(float.NegativeInfinity, "-inf")]
    [TestCase(float.NaN, "nan")]
    public void Floats_are_spelled_as_in_Python(float value, string text) =>
        Assert.That(ShortestFloat.Of(value), Is.EqualTo(text));

    [TestCase(1e-5, "1e-05")]
    [TestCase(0.1f, "0.10000000149011612")]
    [TestCase(1e15, "1000000000000000.0")]
    [TestCase(1.5e300, "1.5e+300")]
    [TestCase(0.0, "0.0")]
    public void Doubles_are_spelled_as_in_Python(double value, string text) =>
        Assert.That(ShortestFloat.Of(value), Is.EqualTo(text));

    [Test]
    public void Messages_spell_floats_so_too() => Assert.That(
        new object[] { 1e-5f, 2.0, 1e16, float.NaN }.Select(PythonText.Of),
        Is.EqualTo(new[] { "1e-05", "2.0", "1e+16", "nan" }));
}
