using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class PackTests : OpFixture<Pack>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3), Draw.Uniform(-2, 2, 3)),
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["axis"] = -1 } },
        new(Draw.Uniform(-2, 2), Draw.Uniform(-2, 2)),
    ];

    [Test]
    public void Other_shapes_are_refused() => Assert.That(
        () => Pack.Of([new float[2], new float[3]]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Shapes of all inputs must match: values[0].shape = [2] != values[1].shape = [3]"));
}
