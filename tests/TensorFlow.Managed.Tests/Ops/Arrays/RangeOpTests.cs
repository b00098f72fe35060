using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class RangeOpTests : OpFixture<RangeOp>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Int(0), Draw.Int(7), Draw.Int(2)),
        new(Draw.Int(5), Draw.Int(-1), Draw.Int(-1)),
        new(Draw.Int(3), Draw.Int(3), Draw.Int(1)),
    ];

    [TestCase(0, 3, 0, "Requires delta != 0: 0")]
    [TestCase(3, 0, 1, "Requires start <= limit when delta > 0: 3/0")]
    public void Bounds_never_reached_are_refused(int start, int limit, int delta, string message) => Assert.That(
        () => RangeOp.Of(start, limit, delta),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(message));
}
