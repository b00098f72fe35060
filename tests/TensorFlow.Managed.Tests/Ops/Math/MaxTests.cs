using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MaxTests() : ReductionFixture<Max>(-2, 2)
{
    [Test]
    public void What_is_no_number_wins() => Assert.That(
        Values.Of<float>(Max.Of(new[] { 1f, float.NaN, 3f }, 0)),
        Is.EqualTo(new[] { float.NaN }));
}
