using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class UnpackTests : OpFixture<Unpack>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["num"] = 2 } },
        new(Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["num"] = 3, ["axis"] = -1 } },
        new(Draw.Uniform(-2, 2, 0, 3)) { Attrs = new() { ["num"] = 0 } },
    ];
}
