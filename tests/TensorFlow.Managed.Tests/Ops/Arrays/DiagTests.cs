using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class DiagTests : OpFixture<Diag>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3)),
        new(Draw.Uniform(-2, 2, 2, 2)),
    ];
}
