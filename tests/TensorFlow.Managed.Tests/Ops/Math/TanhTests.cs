using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class TanhTests() : UnaryFixture<Tanh>(-2, 2)
{
    [Test]
    public void Is_odd_and_ends_at_1() => Assert.That(
        Values.Of<float>(Tanh.Of(new[] { -100f, 0f, 100f })),
        Is.EqualTo(new[] { -1f, 0f, 1f }));
}

internal sealed class TanhGradTests() : PairFixture<TanhGrad>((-0.9, 0.9), (-1, 1));
