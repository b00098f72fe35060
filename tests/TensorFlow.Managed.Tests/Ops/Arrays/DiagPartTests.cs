using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class DiagPartTests : OpFixture<DiagPart>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 3)),
        new(Draw.Uniform(-2, 2, 2, 3, 2, 3)),
    ];
}
