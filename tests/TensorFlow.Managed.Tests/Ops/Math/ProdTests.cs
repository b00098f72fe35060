using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ProdTests() : ReductionFixture<Prod>(0.5, 1.5)
{
    [Test]
    public void Of_nothing_is_1() => Assert.That(
        Values.Of<float>(Prod.Of(System.Array.Empty<float>(), 0)),
        Is.EqualTo(new[] { 1f }));
}
