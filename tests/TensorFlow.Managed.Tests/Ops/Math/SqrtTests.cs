using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SqrtTests() : UnaryFixture<Sqrt>(0.3, 4)
{
    [Test]
    public void Is_no_number_below_0() => Assert.That(
        Values.Of<float>(Sqrt.Of(new[] { 4f, 0f, -1f })),
        Is.EqualTo(new[] { 2f, 0f, float.NaN }));
}

internal sealed class SqrtGradTests() : PairFixture<SqrtGrad>((0.5, 2), (-1, 1));
