using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MinimumTests() : BinaryFixture<Minimum>(-3, 3)
{
    [Test]
    public void What_is_no_number_wins() => Assert.That(
        Values.Of<float>(Minimum.Of(new[] { float.NaN, 1f, 2f }, new[] { 1f, float.NaN, 3f })),
        Is.EqualTo(new[] { float.NaN, float.NaN, 2f }));
}
