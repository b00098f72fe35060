using System.Collections.Generic;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class BatchMatMulTests : OpFixture<BatchMatMul>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 3, 2)),
        new(Draw.Uniform(-2, 2, 2, 3, 2), Draw.Uniform(-2, 2, 2, 4, 3))
        {
            Attrs = new() { ["adj_x"] = true, ["adj_y"] = true },
        },
        new(Draw.Uniform(-2, 2, 2, 3, 2), Draw.Uniform(-2, 2, 2, 3, 2)) { Attrs = new() { ["adj_x"] = true } },
        new(Draw.Uniform(-2, 2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 2, 3)) { Attrs = new() { ["adj_y"] = true } },
    ];
}
