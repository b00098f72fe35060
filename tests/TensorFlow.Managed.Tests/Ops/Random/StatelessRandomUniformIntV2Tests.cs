using System.Collections.Generic;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomUniformIntV2Tests : OpFixture<StatelessRandomUniformIntV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(
            Draw.Ints(9), TensorData.From<ulong>([5], new Shape(1)),
            TensorData.From<ulong>([0, 9], new Shape(2)), Draw.Int(3), Draw.Int(-5), Draw.Int(6))
        {
            Types = [TF_DataType.TF_FLOAT],
        },
    ];
}
