using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Tests.Ops;

/// <summary>A reduction of numbers between two bounds, over one axis, several, all or none.</summary>
internal abstract class ReductionFixture<TOp>(double low, double high) : OpFixture<TOp>
    where TOp : Op<TOp>, new()
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(low, high, 3, 5), Draw.Ints(0)),
        new(Draw.Uniform(low, high, 3, 5), Draw.Ints(-1)),
        new(Draw.Uniform(low, high, 3, 5), Draw.Int(1)) { Attrs = new() { ["keep_dims"] = true } },
        new(Draw.Uniform(low, high, 2, 3, 4), Draw.Ints(2, 0)),
        new(Draw.Uniform(low, high, 33), Draw.Ints(0)),
        new(Draw.Uniform(low, high, 2, 3), Draw.Ints(0, 1)),
        new(Draw.Uniform(low, high, 2, 3), Draw.Ints()),
    ];
}
