using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class Log1pTests() : UnaryFixture<Log1p>(-0.6, 3)
{
    [Test]
    public void Keeps_what_is_small() => Assert.That(
        Values.Of<float>(Log1p.Of(new[] { 1e-10f, -1f })),
        Is.EqualTo(new[] { 1e-10f, float.NegativeInfinity }));
}
