using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class BatchMatMulV2Tests : OpFixture<BatchMatMulV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 3, 2)),
        new(Draw.Uniform(-2, 2, 2, 1, 3, 2), Draw.Uniform(-2, 2, 3, 4, 3))
        {
            Attrs = new() { ["adj_x"] = true, ["adj_y"] = true },
        },
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 4, 3)) { Attrs = new() { ["adj_y"] = true } },
        new(Draw.Uniform(-2, 2, 2, 3, 2), Draw.Uniform(-2, 2, 3, 2)) { Attrs = new() { ["adj_x"] = true } },
        new(Draw.Uniform(-2, 2, 0, 2, 3), Draw.Uniform(-2, 2, 3, 2)),
    ];

    [Test]
    public void Inner_sizes_that_differ_are_refused() => Assert.That(
        () => BatchMatMulV2.Of(new float[2, 2, 3], new float[2, 2, 3]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Matrix size-incompatible"));
}
