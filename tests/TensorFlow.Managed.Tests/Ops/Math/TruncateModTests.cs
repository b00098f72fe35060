using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class TruncateModTests
{
    [Test]
    public void Rounds_to_zero() => Assert.That(
        Values.Of<int>(TruncateMod.Of(new[] { 7, -7, 7, -7, int.MinValue }, new[] { 2, 2, -2, -2, -1 })),
        Is.EqualTo(new[] { 1, -1, 1, -1, 0 }));
}
