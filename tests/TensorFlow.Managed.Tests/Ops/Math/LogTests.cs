using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class LogTests() : UnaryFixture<Log>(0.3, 4)
{
    [Test]
    public void Is_infinite_at_0_and_no_number_below() => Assert.That(
        Values.Of<float>(Log.Of(new[] { 0f, 1f, -1f })),
        Is.EqualTo(new[] { float.NegativeInfinity, 0f, float.NaN }));
}
