using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class TensorScatterUpdateTests : OpFixture<TensorScatterUpdate>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3), TensorData.From<int>([2, 0], new Shape(2, 1)), Draw.Uniform(-2, 2, 2, 3)),
        new(Draw.Uniform(-2, 2, 4, 3), TensorData.From<int>([2, 1, 0, 2], new Shape(2, 2)), Draw.Uniform(-2, 2, 2)),
    ];
}
