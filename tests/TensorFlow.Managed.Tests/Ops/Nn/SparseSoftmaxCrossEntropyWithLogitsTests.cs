using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class SparseSoftmaxCrossEntropyWithLogitsTests : OpFixture<SparseSoftmaxCrossEntropyWithLogits>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(0, 3, 1)),
        new(Draw.Uniform(-2, 2, 1, 17), Draw.Ints(16)),
    ];

    [Test]
    public void Labels_outside_are_refused() => Assert.That(
        () => SparseSoftmaxCrossEntropyWithLogits.Of(new float[2, 3], new[] { 1, 3 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Received a label value of 3 which is outside the valid range of [0, 3).  Label values: 1 3"));
}
