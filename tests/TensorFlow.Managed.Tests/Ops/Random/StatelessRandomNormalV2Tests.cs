using System.Collections.Generic;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomNormalV2Tests : OpFixture<StatelessRandomNormalV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(
            Draw.Ints(3, 3), TensorData.From<ulong>([5], new Shape(1)),
            TensorData.From<ulong>([0, 9], new Shape(2)), Draw.Int(3))
        {
            Attrs = new() { ["dtype"] = TF_DataType.TF_FLOAT },
            Types = [TF_DataType.TF_FLOAT],
        },
    ];
}
