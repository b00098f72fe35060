using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MinTests() : ReductionFixture<Min>(-2, 2)
{
    [Test]
    public void Of_nothing_is_infinite() => Assert.That(
        Values.Of<float>(Min.Of(System.Array.Empty<float>(), 0)),
        Is.EqualTo(new[] { float.PositiveInfinity }));
}
