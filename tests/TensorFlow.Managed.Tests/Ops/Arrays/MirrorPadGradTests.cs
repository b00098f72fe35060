using System.Collections.Generic;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class MirrorPadGradTests : OpFixture<MirrorPadGrad>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 6, 7), PadTests.Matrix(1, 2, 0, 3)) { Attrs = new() { ["mode"] = "REFLECT" } },
        new(Draw.Uniform(-2, 2, 6, 5), PadTests.Matrix(3, 0, 1, 2)) { Attrs = new() { ["mode"] = "SYMMETRIC" } },
    ];
}
