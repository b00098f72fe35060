using System.Collections.Generic;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomGetKeyCounterTests : OpFixture<StatelessRandomGetKeyCounter>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(42, -7))
        {
            Types = [TF_DataType.TF_FLOAT],
        },
    ];
}
