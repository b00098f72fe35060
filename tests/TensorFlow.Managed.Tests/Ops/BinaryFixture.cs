using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Tests.Ops;

/// <summary>An op on pairs of elements, with all forms of broadcasting.</summary>
/// <param name="low">The least value, or with both signs the least size.</param>
/// <param name="high">The largest value or size.</param>
/// <param name="bothSigns">Sizes are between the bounds, signs change.</param>
internal abstract class BinaryFixture<TOp>(double low, double high, bool bothSigns = false) : OpFixture<TOp>
    where TOp : Op<TOp>, new()
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(X(3, 5), Y(3, 5)),
        new(X(2, 17), Y(17)),
        new(X(17), Y(2, 17)),
        new(X(3, 1), Y(1, 4)),
        new(X(), Y(3, 2)),
        new(X(2, 3, 2), Y()),
        new(X(0, 3), Y(1, 3)),
    ];

    private TensorData X(params long[] shape) => Draws(low, high, shape);

    // A somewhat narrower range, so that x and y are never alike.
    private TensorData Y(params long[] shape) => Draws(low + ((high - low) / 23), high - ((high - low) / 29), shape);

    private TensorData Draws(double from, double to, long[] shape) =>
        bothSigns ? Draw.Signed(from, to, shape) : Draw.Uniform(from, to, shape);
}
