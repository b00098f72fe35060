using System;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>Values of mpmath with 40 digits.</summary>
internal sealed class GammaFunctionsTests
{
    [TestCase(1e-08, 18.42068073818021)]
    [TestCase(0.3, 1.0957979948180756)]
    [TestCase(0.999, 0.0005780385328913802)]
    [TestCase(1.0001, -5.771334222047127e-05)]
    [TestCase(1.4616, -0.12148629003589732)]
    [TestCase(1.9999, -4.227520877215346e-05)]
    [TestCase(2.0001, 4.2281658112919945e-05)]
    [TestCase(3.5, 1.2009736023470743)]
    [TestCase(11.9, 17.25847745059552)]
    [TestCase(12.1, 17.74700727079874)]
    [TestCase(171.5, 709.1431630309282)]
    [TestCase(10000000000.0, 220258509288.81058)]
    [TestCase(-0.5, 1.2655121234846454)]
    [TestCase(-3.7, -1.3797399049658245)]
    [TestCase(-10.001, -8.19900744932894)]
    public void Lgamma_of(double x, double expected) => Assert.That(
        GammaFunctions.Lgamma(x), Is.EqualTo(expected).Within(2e-14 * Math.Max(1, Math.Abs(expected))));

    [TestCase(1e-06, -1000000.5772140201)]
    [TestCase(0.4, -2.561384544585116)]
    [TestCase(1.0, -0.5772156649015329)]
    [TestCase(1.46, -0.0015805619870834522)]
    [TestCase(2.5, 0.7031566406452432)]
    [TestCase(11.9, 2.4339335368825377)]
    [TestCase(12.1, 2.4513143481743374)]
    [TestCase(1000000.0, 13.815510057964191)]
    [TestCase(-0.5, 0.03648997397857652)]
    [TestCase(-3.7, -0.8450768588704194)]
    public void Digamma_of(double x, double expected) => Assert.That(
        GammaFunctions.Digamma(x), Is.EqualTo(expected).Within(2e-14 * Math.Max(1, Math.Abs(expected))));

    [TestCase(2, -80.25)]
    [TestCase(3, -64.75)]
    [TestCase(7, -1000.5)]
    public void Zeta_far_below_is_the_sum_of_its_terms(double s, double q)
    {
        var sum = GammaFunctions.Zeta(s, 20 + q - Math.Floor(q));
        for (var term = 19 + q - Math.Floor(q); term >= q; term--)
        {
            sum += Math.Pow(term, -s);
        }

        Assert.That(GammaFunctions.Zeta(s, q), Is.EqualTo(sum).Within(1e-13 * GammaFunctions.Zeta(s, 0.25)));
    }

    [TestCase(-1e15 + 0.5, 1e-14)]
    [TestCase(-1e9 - 0.5, 1e-8)]
    public void Zeta_very_far_below_takes_no_longer(double q, double tolerance) =>
        Assert.That(GammaFunctions.Zeta(2, q), Is.EqualTo(Math.PI * Math.PI).Within(tolerance + 1e-13));

    [Test]
    public void Ends()
    {
        Assert.That(GammaFunctions.Lgamma(0), Is.EqualTo(double.PositiveInfinity));
        Assert.That(GammaFunctions.Lgamma(2), Is.Zero);
        Assert.That(GammaFunctions.Digamma(-1), Is.NaN);
        Assert.That(GammaFunctions.Zeta(1, 3), Is.EqualTo(double.PositiveInfinity));
        Assert.That(GammaFunctions.Zeta(2, double.PositiveInfinity), Is.Zero);
        Assert.That(GammaFunctions.Polygamma(0.5, 3), Is.NaN);
    }
}
