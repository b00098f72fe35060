using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class EluTests() : UnaryFixture<Elu>(0.2, 2, bothSigns: true)
{
    [Test]
    public void Loses_what_is_small_and_negative() =>
        Assert.That(Values.Of<float>(Elu.Of(new[] { -1e-8f, 1e-8f })), Is.EqualTo(new[] { 0f, 1e-8f }));
}

internal sealed class EluGradTests() : PairFixture<EluGrad>((-1, 1), (-0.9, -0.1));
