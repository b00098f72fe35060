using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class TruncateDivTests
{
    [Test]
    public void Rounds_to_zero() => Assert.That(
        Values.Of<int>(TruncateDiv.Of(new[] { 7, -7, 7, -7, int.MinValue }, new[] { 2, 2, -2, -2, -1 })),
        Is.EqualTo(new[] { 3, -3, -3, 3, int.MinValue }));
}
