using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ExpTests() : UnaryFixture<Exp>(-3, 3)
{
    [Test]
    public void Ends_are_0_and_infinity() => Assert.That(
        Values.Of<float>(Exp.Of(new[] { float.NegativeInfinity, 0f, float.PositiveInfinity, float.NaN })),
        Is.EqualTo(new[] { 0f, 1f, float.PositiveInfinity, float.NaN }));
}
