using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Tests.Ops;

/// <summary>A *Grad op: two tensors of one shape, each from a range of its own.</summary>
internal abstract class PairFixture<TOp>((double Low, double High) first, (double Low, double High) second)
    : OpFixture<TOp>
    where TOp : Op<TOp>, new()
{
    protected override IEnumerable<OpSample> Samples => [Sample(3, 17), Sample(5), Sample(0, 4), Sample()];

    private OpSample Sample(params long[] shape) =>
        new(Draw.Uniform(first.Low, first.High, shape), Draw.Uniform(second.Low, second.High, shape));
}
