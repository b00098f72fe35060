using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class FloorModTests() : BinaryFixture<FloorMod>(1.2, 3, bothSigns: true)
{
    [Test]
    public void Has_the_sign_of_the_divisor() => Assert.That(
        Values.Of<int>(FloorMod.Of(new[] { 7, -7, 7 }, new[] { 3, 3, -3 })),
        Is.EqualTo(new[] { 1, 2, -2 }));
}
