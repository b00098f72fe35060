using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class RankOpTests : OpFixture<RankOp>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3)),
        new(Draw.Uniform(-2, 2)),
        new(Draw.Uniform(-2, 2, 0, 3)),
    ];
}
