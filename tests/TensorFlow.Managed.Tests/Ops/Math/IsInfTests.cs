using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class IsInfTests() : UnaryFixture<IsInf>(-3, 3)
{
    [Test]
    public void Special_values() => Assert.That(
        Values.Of<bool>(IsInf.Of(new[] { 1f, float.PositiveInfinity, float.NegativeInfinity, float.NaN })),
        Is.EqualTo(new[] { false, true, true, false }));
}
