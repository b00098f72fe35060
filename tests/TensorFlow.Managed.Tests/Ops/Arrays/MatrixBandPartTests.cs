using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class MatrixBandPartTests : OpFixture<MatrixBandPart>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Int(1), Draw.Int(0)),
        new(Draw.Uniform(-2, 2, 2, 4, 3), Draw.Int(0), Draw.Int(-1)),
    ];
}
