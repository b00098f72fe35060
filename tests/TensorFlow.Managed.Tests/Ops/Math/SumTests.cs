using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SumTests() : ReductionFixture<Sum>(-2, 2)
{
    [Test]
    public void Axes_named_twice_are_refused() => Assert.That(
        () => Sum.Of(new[] { 1f, 2f }, new[] { 0, -1 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Axes contains duplicate dimension: -1"));

    [Test]
    public void Axes_outside_are_refused() => Assert.That(
        () => Sum.Of(new[] { 1f, 2f }, 1),
        Throws.TypeOf<InvalidArgumentError>()
            .With.Message.StartsWith("Invalid reduction dimension (1 for input with 1 dimension(s)"));
}
