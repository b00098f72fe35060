using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class PolygammaTests
{
    // ψ(1) = -γ, ψ'(1) = π²/6, ψ''(1) = -2 ζ(3)
    [TestCase(0, -0.5772156649015329)]
    [TestCase(1, 1.6449340668482264)]
    [TestCase(2, -2.4041138063191886)]
    public void Derivatives_at_1(double order, double expected) =>
        Assert.That(Values.Of<double>(Polygamma.Of(order, 1.0))[0], Is.EqualTo(expected).Within(1e-14));
}
