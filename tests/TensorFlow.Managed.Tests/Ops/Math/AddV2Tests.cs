using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AddV2Tests() : BinaryFixture<AddV2>(-3, 3)
{
    [Test]
    public void Integers_wrap() => Assert.That(
        Values.Of<int>(AddV2.Of(new[] { int.MaxValue }, 1)),
        Is.EqualTo(new[] { int.MinValue }));
}
