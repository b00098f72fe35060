using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class CeilTests() : UnaryFixture<Ceil>(0.2, 2.9, bothSigns: true)
{
    [Test]
    public void Goes_up() => Assert.That(
        Values.Of<float>(Ceil.Of(new[] { 1.5f, -1.5f })),
        Is.EqualTo(new[] { 2f, -1f }));
}
