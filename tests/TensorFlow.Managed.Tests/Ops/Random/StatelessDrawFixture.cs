using System.Collections.Generic;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

/// <summary>An op that draws floats of one distribution from a key and a counter.</summary>
internal abstract class StatelessDrawFixture<TOp> : OpFixture<TOp>
    where TOp : StatelessDrawOp<TOp>, new()
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
