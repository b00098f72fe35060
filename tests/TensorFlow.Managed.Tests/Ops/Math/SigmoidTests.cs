using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SigmoidTests() : UnaryFixture<Sigmoid>(-4, 4)
{
    [Test]
    public void Ends_are_0_and_1() => Assert.That(
        Values.Of<float>(Sigmoid.Of(new[] { -200f, 0f, 200f })),
        Is.EqualTo(new[] { 0f, 0.5f, 1f }));
}

internal sealed class SigmoidGradTests() : PairFixture<SigmoidGrad>((0.1, 0.9), (-1, 1));
