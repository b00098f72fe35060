using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class BroadcastToTests : OpFixture<BroadcastTo>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 1), Draw.Ints(2, 3, 4)),
        new(Draw.Uniform(-2, 2), Draw.Ints(2, 2)),
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Ints(2, 3)),
        new(Draw.Uniform(-2, 2, 1, 3), Draw.Ints(0, 3)),
    ];

    [TestCase(-1)]
    [TestCase(2)]
    public void Shapes_that_do_not_fit_are_refused(int size) => Assert.That(
        () => BroadcastTo.Of(new float[3], new[] { size }), Throws.TypeOf<InvalidArgumentError>());
}
