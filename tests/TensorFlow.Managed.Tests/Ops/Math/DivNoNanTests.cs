using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class DivNoNanTests() : BinaryFixture<DivNoNan>(0.4, 3, bothSigns: true)
{
    [Test]
    public void By_0_is_0() => Assert.That(
        Values.Of<float>(DivNoNan.Of(new[] { 1f, 0f, float.NaN, 3f }, new[] { 0f, 0f, 0f, 2f })),
        Is.EqualTo(new[] { 0f, 0f, 0f, 1.5f }));
}
