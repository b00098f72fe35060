using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MeanTests() : ReductionFixture<Mean>(-2, 2)
{
    [Test]
    public void Integers_are_cut_off() => Assert.That(
        Values.Of<int>(Mean.Of(new[] { 2, 3, 3 }, 0)),
        Is.EqualTo(new[] { 2 }));

    [Test]
    public void Of_nothing_is_no_number() => Assert.That(
        Values.Of<float>(Mean.Of(System.Array.Empty<float>(), 0)),
        Is.EqualTo(new[] { float.NaN }));
}
