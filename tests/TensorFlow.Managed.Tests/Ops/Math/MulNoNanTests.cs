using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MulNoNanTests() : BinaryFixture<MulNoNan>(0.3, 2)
{
    [Test]
    public void Zero_wins() => Assert.That(Values.Of<float>(MulNoNan.Of(float.NaN, 0f)), Is.EqualTo(new[] { 0f }));
}
