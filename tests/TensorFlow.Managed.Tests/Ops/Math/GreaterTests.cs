using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class GreaterTests() : BinaryFixture<Greater>(-3, 3)
{
    [Test]
    public void Nothing_holds_for_what_is_no_number() => Assert.That(
        Values.Of<bool>(Greater.Of(new[] { 1f, 2f, float.NaN }, 1f)),
        Is.EqualTo(new[] { false, true, false }));
}
