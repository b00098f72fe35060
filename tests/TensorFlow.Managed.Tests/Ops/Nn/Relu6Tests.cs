using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class Relu6Tests() : UnaryFixture<Relu6>(0.2, 5, bothSigns: true)
{
    [Test]
    public void Ends_at_0_and_6() => Assert.That(
        Values.Of<float>(Relu6.Of(new[] { -1f, 3f, 7f, float.NaN })), Is.EqualTo(new[] { 0f, 3f, 6f, float.NaN }));
}

internal sealed class Relu6GradTests() : PairFixture<Relu6Grad>((-1, 1), (0.1, 5))
{
    // TensorFlow multiplies by 0 and 1
    [Test]
    public void An_infinite_gradient_outside_is_no_number() => Assert.That(
        Values.Of<float>(Relu6Grad.Of(new[] { float.PositiveInfinity, 2f }, new[] { 7f, 7f })),
        Is.EqualTo(new[] { float.NaN, 0f }));
}
