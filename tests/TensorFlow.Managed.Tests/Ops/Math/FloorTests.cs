using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class FloorTests() : UnaryFixture<Floor>(0.2, 2.9, bothSigns: true)
{
    [Test]
    public void Goes_down() => Assert.That(
        Values.Of<float>(Floor.Of(new[] { 1.5f, -1.5f })),
        Is.EqualTo(new[] { 1f, -2f }));
}
