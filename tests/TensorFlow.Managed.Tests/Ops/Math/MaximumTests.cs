using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MaximumTests() : BinaryFixture<Maximum>(-3, 3)
{
    [Test]
    public void What_is_no_number_wins() => Assert.That(
        Values.Of<float>(Maximum.Of(new[] { float.NaN, 1f, 2f }, new[] { 1f, float.NaN, 3f })),
        Is.EqualTo(new[] { float.NaN, float.NaN, 3f }));
}
