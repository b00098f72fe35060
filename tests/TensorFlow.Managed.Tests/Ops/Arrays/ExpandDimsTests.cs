using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ExpandDimsTests : OpFixture<ExpandDims>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Int(0)),
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Int(-1)),
        new(Draw.Uniform(-2, 2), Draw.Int(0)),
    ];

    [Test]
    public void Axes_outside_are_refused() => Assert.That(
        () => ExpandDims.Of(new[] { 1f }, 3),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Tried to expand dim index 3 for tensor with 1 dimensions."));
}
