using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class GreaterEqualTests() : BinaryFixture<GreaterEqual>(-3, 3)
{
    [Test]
    public void Nothing_holds_for_what_is_no_number() => Assert.That(
        Values.Of<bool>(GreaterEqual.Of(new[] { 1f, 2f, float.NaN }, 1f)),
        Is.EqualTo(new[] { true, true, false }));
}
