using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class RealDivTests() : BinaryFixture<RealDiv>(0.4, 3, bothSigns: true)
{
    [Test]
    public void By_0_is_infinite() => Assert.That(
        Values.Of<float>(RealDiv.Of(new[] { 1f, 0f }, 0f)),
        Is.EqualTo(new[] { float.PositiveInfinity, float.NaN }));
}
