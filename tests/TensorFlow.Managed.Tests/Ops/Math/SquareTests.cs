using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SquareTests() : UnaryFixture<Square>(-3, 3)
{
    [Test]
    public void Integers_wrap() => Assert.That(
        Values.Of<int>(Square.Of(new[] { 65536, -3 })),
        Is.EqualTo(new[] { 0, 9 }));
}
