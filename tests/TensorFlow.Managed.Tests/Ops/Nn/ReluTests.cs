using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class ReluTests() : UnaryFixture<Relu>(0.2, 2, bothSigns: true)
{
    [Test]
    public void Keeps_what_is_no_number() => Assert.That(
        Values.Of<float>(Relu.Of(new[] { -1f, 2f, float.NaN })),
        Is.EqualTo(new[] { 0f, 2f, float.NaN }));
}

internal sealed class ReluGradTests() : PairFixture<ReluGrad>((-1, 1), (0.1, 2))
{
    [Test]
    public void Nothing_flows_at_0() => Assert.That(
        Values.Of<float>(ReluGrad.Of(new[] { 5f, 5f, 5f }, new[] { 0f, 1f, float.NaN })),
        Is.EqualTo(new[] { 0f, 5f, 0f }));
}
