using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class DynamicStitchTests : OpFixture<DynamicStitch>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(0, 2), Draw.Ints(1, 3), Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 3)),
        new(Draw.Int(1), Draw.Ints(0), Draw.Uniform(-2, 2, 2), Draw.Uniform(-2, 2, 1, 2)),
    ];

    [Test]
    public void Negative_rows_are_refused() => Assert.That(
        () => DynamicStitch.Of([new[] { -1 }], [new float[1]]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("indices[0] is out of range"));

    [Test]
    public void Data_has_to_start_like_its_indices() => Assert.That(
        () => DynamicStitch.Of([new[] { 0, 1 }], [new float[1]]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("does not start with indices[0].shape = [2]"));
}
