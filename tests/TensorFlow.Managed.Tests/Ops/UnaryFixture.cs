using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Tests.Ops;

/// <summary>An op on each element, on both sides of 0 or on an interval.</summary>
/// <param name="low">The least value, or with both signs the least size.</param>
/// <param name="high">The largest value or size.</param>
/// <param name="bothSigns">Sizes are between the bounds, signs change.</param>
internal abstract class UnaryFixture<TOp>(double low, double high, bool bothSigns = false) : OpFixture<TOp>
    where TOp : Op<TOp>, new()
{
    // A full vector and a tail, a part of one, no element, a scalar.
    protected override IEnumerable<OpSample> Samples =>
        [new(Draws(3, 17)), new(Draws(5)), new(Draws(0, 4)), new(Draws())];

    private TensorData Draws(params long[] shape) =>
        bothSigns ? Draw.Signed(low, high, shape) : Draw.Uniform(low, high, shape);
}
