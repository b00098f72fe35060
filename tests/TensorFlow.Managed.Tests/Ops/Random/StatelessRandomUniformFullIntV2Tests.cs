using System.Collections.Generic;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomUniformFullIntV2Tests : OpFixture<StatelessRandomUniformFullIntV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(
            Draw.Ints(9), TensorData.From<ulong>([5], new Shape(1)),
            TensorData.From<ulong>([0, 9], new Shape(2)), Draw.Int(3))
        {
            Attrs = new() { ["dtype"] = TF_DataType.TF_INT64 },
            Types = [TF_DataType.TF_FLOAT],
        },
    ];
}
