using System.Collections.Generic;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class L2LossTests : OpFixture<L2Loss>
{
    protected override IEnumerable<OpSample> Samples =>
        [new(Draw.Uniform(-2, 2, 3, 17)), new(Draw.Uniform(-2, 2, 5)), new(Draw.Uniform(-2, 2, 0))];
}
