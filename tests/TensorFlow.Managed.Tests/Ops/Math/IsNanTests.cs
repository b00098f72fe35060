using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class IsNanTests() : UnaryFixture<IsNan>(-3, 3)
{
    [Test]
    public void Special_values() => Assert.That(
        Values.Of<bool>(IsNan.Of(new[] { 1f, float.PositiveInfinity, float.NegativeInfinity, float.NaN })),
        Is.EqualTo(new[] { false, false, false, true }));
}
