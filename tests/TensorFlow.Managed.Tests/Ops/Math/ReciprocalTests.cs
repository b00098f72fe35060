using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ReciprocalTests() : UnaryFixture<Reciprocal>(0.3, 3, bothSigns: true)
{
    [Test]
    public void Is_infinite_at_0() => Assert.That(
        Values.Of<float>(Reciprocal.Of(new[] { 4f, 0f })),
        Is.EqualTo(new[] { 0.25f, float.PositiveInfinity }));
}

internal sealed class ReciprocalGradTests() : PairFixture<ReciprocalGrad>((0.5, 2), (-1, 1));
