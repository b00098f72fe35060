using System.Collections.Generic;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class UnsortedSegmentProdTests : OpFixture<UnsortedSegmentProd>
{
    protected override bool HasSecondGradient => false;

    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(0.5, 2, 4, 3), Draw.Ints(1, 0, -1, 1), Draw.Int(2)),
        new(Draw.Uniform(0.5, 2, 3), Draw.Ints(0, 0, 1), Draw.Int(2)),
    ];
}
