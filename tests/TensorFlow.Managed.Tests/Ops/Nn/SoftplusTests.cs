using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class SoftplusTests() : UnaryFixture<Softplus>(-4, 4)
{
    [Test]
    public void Is_x_far_out() => Assert.That(
        Values.Of<float>(Softplus.Of(new[] { -200f, 200f })),
        Is.EqualTo(new[] { 0f, 200f }));
}

internal sealed class SoftplusGradTests() : PairFixture<SoftplusGrad>((-1, 1), (-3, 3));
