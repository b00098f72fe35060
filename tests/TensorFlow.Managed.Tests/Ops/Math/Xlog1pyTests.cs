using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class Xlog1pyTests() : BinaryFixture<Xlog1py>(0.3, 2)
{
    [Test]
    public void Zero_wins() => Assert.That(Values.Of<float>(Xlog1py.Of(0f, -1f)), Is.EqualTo(new[] { 0f }));
}
