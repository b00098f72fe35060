using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class StridedSliceGradTests : OpFixture<StridedSliceGrad>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(3, 4), Draw.Ints(1), Draw.Ints(3), Draw.Ints(1), Draw.Uniform(-2, 2, 2, 4)),
        new(Draw.Ints(3, 4), Draw.Ints(0, 3), Draw.Ints(0, 0), Draw.Ints(1, -2), Draw.Uniform(-2, 2, 3, 2))
        {
            Attrs = new() { ["begin_mask"] = 1, ["end_mask"] = 1 },
        },
    ];

    [Test]
    public void Another_shape_of_the_gradient_is_refused() => Assert.That(
        () => StridedSliceGrad.Of(new[] { 3 }, new[] { 0 }, new[] { 2 }, new[] { 1 }, new float[3], default),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("shape of dy was [3] instead of [2]"));
}
