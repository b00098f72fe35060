using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class SoftsignTests() : UnaryFixture<Softsign>(0.2, 3, bothSigns: true)
{
    protected override bool HasSecondGradient => false;

    [Test]
    public void Gradient_falls_with_the_square() => Assert.That(
        Values.Of<float>(SoftsignGrad.Of(new[] { 1f, 2f }, new[] { -1f, 3f })), Is.EqualTo(new[] { 0.25f, 0.125f }));
}
