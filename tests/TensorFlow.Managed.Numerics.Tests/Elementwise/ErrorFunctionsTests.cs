using System;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>Values of mpmath with 40 digits.</summary>
internal sealed class ErrorFunctionsTests
{
    [TestCase(1e-10, 8.862269254527581e-11)]
    [TestCase(0.1, 0.08885599049425769)]
    [TestCase(0.49, 0.46586860023505733)]
    [TestCase(0.5, 0.4769362762044699)]
    [TestCase(0.51, 0.4881220505159588)]
    [TestCase(0.9, 1.1630871536766743)]
    [TestCase(0.999999, 3.458910737275499)]
    [TestCase(-0.3, -0.2724627147267543)]
    [TestCase(-0.9999999999, -4.572824958544925)]
    public void Erfinv_of(double x, double expected) => Assert.That(
        ErrorFunctions.Erfinv(x), Is.EqualTo(expected).Within(2e-14 * Math.Max(1, Math.Abs(expected))));

    [TestCase(1e-300, -37.0470962993612)]
    [TestCase(1e-20, -9.262340089798407)]
    [TestCase(0.001, -3.0902323061678136)]
    [TestCase(0.24, -0.7063025628400875)]
    [TestCase(0.26, -0.643345405392917)]
    [TestCase(0.6, 0.2533471031357997)]
    [TestCase(0.76, 0.7063025628400875)]
    [TestCase(0.9999, 3.7190164854557084)]
    public void Ndtri_of(double x, double expected) => Assert.That(
        ErrorFunctions.Ndtri(x), Is.EqualTo(expected).Within(2e-14 * Math.Max(1, Math.Abs(expected))));

    [Test]
    public void Ends()
    {
        Assert.That(ErrorFunctions.Erfinv(1), Is.EqualTo(double.PositiveInfinity));
        Assert.That(ErrorFunctions.Erfinv(-1), Is.EqualTo(double.NegativeInfinity));
        Assert.That(ErrorFunctions.Erfinv(1.5), Is.NaN);
        Assert.That(ErrorFunctions.Ndtri(0), Is.EqualTo(double.NegativeInfinity));
        Assert.That(ErrorFunctions.Ndtri(0.5), Is.Zero);
    }
}
