using System.Collections.Generic;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessShuffleTests : OpFixture<StatelessShuffle>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(
            Draw.Uniform(-2, 2, 6, 3), TensorData.From<ulong>([5], new Shape(1)),
            TensorData.From<ulong>([0, 9], new Shape(2)), Draw.Int(3))
        {
            Types = [TF_DataType.TF_FLOAT],
        },
    ];
}
