using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AbsTests() : UnaryFixture<Abs>(0.2, 2.9, bothSigns: true)
{
    [Test]
    public void The_least_integer_has_no_opposite() => Assert.That(
        Values.Of<int>(Abs.Of(new[] { int.MinValue, -3 })),
        Is.EqualTo(new[] { int.MinValue, 3 }));
}
