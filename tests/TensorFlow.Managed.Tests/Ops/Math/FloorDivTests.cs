using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class FloorDivTests() : BinaryFixture<FloorDiv>(1.2, 3, bothSigns: true)
{
    [Test]
    public void Goes_down() => Assert.That(
        Values.Of<int>(FloorDiv.Of(new[] { 7, -7 }, 2)),
        Is.EqualTo(new[] { 3, -4 }));
}
