using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class RsqrtTests() : UnaryFixture<Rsqrt>(0.3, 4)
{
    [Test]
    public void Is_infinite_at_0() => Assert.That(
        Values.Of<float>(Rsqrt.Of(new[] { 4f, 0f })),
        Is.EqualTo(new[] { 0.5f, float.PositiveInfinity }));
}

internal sealed class RsqrtGradTests() : PairFixture<RsqrtGrad>((0.5, 2), (-1, 1));
