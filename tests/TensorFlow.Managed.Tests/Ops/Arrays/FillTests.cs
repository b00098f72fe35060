using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class FillTests : OpFixture<Fill>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(2, 3), Draw.Uniform(1, 2)),
        new(TensorData.From<int>([], new Shape(0)), Draw.Uniform(1, 2)),
        new(Draw.Ints(0, 3), Draw.Uniform(1, 2)),
    ];

    [Test]
    public void Negative_sizes_are_refused() => Assert.That(
        () => Fill.Of(new[] { -1, 2 }, 0f), Throws.TypeOf<InvalidArgumentError>());

    [Test]
    public void Sizes_past_all_memory_are_refused() => Assert.That(
        () => Fill.Of(new[] { 1L << 40, 4L }, 0f), Throws.TypeOf<ResourceExhaustedError>());

    [Test]
    public void Strings_are_repeated() => Assert.That(
        Fill.Of(new[] { 2 }, "ab").Data!.Strings, Is.All.EqualTo("ab"u8.ToArray()));
}
