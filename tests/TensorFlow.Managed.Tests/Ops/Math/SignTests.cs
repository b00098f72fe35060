using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SignTests() : UnaryFixture<Sign>(0.2, 2.9, bothSigns: true)
{
    [Test]
    public void Zero_has_none() => Assert.That(
        Values.Of<float>(Sign.Of(new[] { -0f, -2f, 3f, float.NaN })),
        Is.EqualTo(new[] { 0f, -1f, 1f, float.NaN }));
}
