using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class IsFiniteTests() : UnaryFixture<IsFinite>(-3, 3)
{
    [Test]
    public void Special_values() => Assert.That(
        Values.Of<bool>(IsFinite.Of(new[] { 1f, float.PositiveInfinity, float.NegativeInfinity, float.NaN })),
        Is.EqualTo(new[] { true, false, false, false }));
}
