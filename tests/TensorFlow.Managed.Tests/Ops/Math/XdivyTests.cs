using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class XdivyTests() : BinaryFixture<Xdivy>(0.3, 2)
{
    [Test]
    public void Zero_wins() => Assert.That(Values.Of<float>(Xdivy.Of(0f, 0f)), Is.EqualTo(new[] { 0f }));
}
