using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class DenseBincountTests
{
    [Test]
    public void Numbers_are_counted_and_weighed()
    {
        Assert.That(
            Values.Of<int>(DenseBincount.Of(new[] { 1, 3, 1, 7 }, 4, System.Array.Empty<int>())),
            Is.EqualTo(new[] { 0, 2, 0, 1 }));
        Assert.That(
            Values.Of<float>(DenseBincount.Of(new[,] { { 1, 1 }, { 0, 2 } }, 3, new[,] { { 1f, 2f }, { 3f, 4f } })),
            Is.EqualTo(new[] { 0f, 3f, 0f, 3f, 0f, 4f }));
        Assert.That(
            Values.Of<int>(DenseBincount.Of(new[] { 1, 1 }, 2, System.Array.Empty<int>(), binary: true)),
            Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Negative_numbers_are_refused() => Assert.That(
        () => DenseBincount.Of(new[] { -1 }, 4, System.Array.Empty<int>()),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Input must be non-negative"));
}
