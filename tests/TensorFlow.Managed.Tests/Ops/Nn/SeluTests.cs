using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class SeluTests() : UnaryFixture<Selu>(0.2, 2, bothSigns: true)
{
    [Test]
    public void Ends_at_minus_1_758() => Assert.That(
        Values.Of<double>(Selu.Of(new[] { double.NegativeInfinity, 0.0, 1.0 })),
        Is.EqualTo(new[] { -1.7580993408473768, 0.0, 1.0507009873554805 }).Within(1e-15));
}

internal sealed class SeluGradTests() : PairFixture<SeluGrad>((-1, 1), (-1.5, -0.1));
