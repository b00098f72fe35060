using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class DivTests() : BinaryFixture<Div>(1.2, 3, bothSigns: true)
{
    [Test]
    public void Integers_are_cut_off_toward_0()
    {
        Assert.That(Values.Of<int>(Div.Of(new[] { 7, -7, int.MinValue }, new[] { 2, 2, -1 })),
            Is.EqualTo(new[] { 3, -3, int.MinValue }));
        Assert.That(
            () => Div.Of(new[] { 1 }, 0),
            Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Integer division by zero"));
    }
}
