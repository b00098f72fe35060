using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class LeakyReluTests() : UnaryFixture<LeakyRelu>(0.2, 2, bothSigns: true)
{
    [Test]
    public void Scales_only_the_negative_side() => Assert.That(
        Values.Of<float>(LeakyRelu.Of(new[] { 3f, -2f, 0f, float.NaN }, alpha: 0.5f)),
        Is.EqualTo(new[] { 3f, -1f, 0f, float.NaN }));
}

internal sealed class LeakyReluGradTests() : PairFixture<LeakyReluGrad>((-1, 1), (0.1, 2));
