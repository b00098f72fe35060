using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class Expm1Tests() : UnaryFixture<Expm1>(-2, 2)
{
    [Test]
    public void Keeps_what_is_small() => Assert.That(
        Values.Of<float>(Expm1.Of(new[] { 1e-10f, 0f })),
        Is.EqualTo(new[] { 1e-10f, 0f }));
}
