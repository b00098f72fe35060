using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class RoundTests() : UnaryFixture<Round>(0.2, 2.3, bothSigns: true)
{
    [Test]
    public void Halves_go_to_the_even_number() => Assert.That(
        Values.Of<float>(Round.Of(new[] { 0.5f, -1.5f, 2.5f })),
        Is.EqualTo(new[] { 0f, -2f, 2f }));
}
