using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class SliceOpTests : OpFixture<SliceOp>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(1, 0), Draw.Ints(2, 3)),
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(0, 2), Draw.Ints(-1, -1)),
        new(Draw.Uniform(-2, 2, 3), Draw.Ints(3), Draw.Ints(0)),
    ];

    [TestCase(0, 3, "Expected size[0] in [0, 2], but got 3")]
    [TestCase(3, 0, "Expected begin[0] in [0, 2], but got 3")]
    [TestCase(-1, 1, "Expected begin[0] in [0, 2], but got -1")]
    [TestCase(0, int.MaxValue, "Expected size[0] in [0, 2], but got 2147483647")]
    public void Blocks_outside_are_refused(int begin, int size, string message) => Assert.That(
        () => SliceOp.Of(new float[2], new[] { begin }, new[] { size }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(message));
}
