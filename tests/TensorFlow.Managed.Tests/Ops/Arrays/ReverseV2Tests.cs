using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ReverseV2Tests : OpFixture<ReverseV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(0)),
        new(Draw.Uniform(-2, 2, 2, 3, 2), Draw.Ints(-1, 0)),
        new(Draw.Uniform(-2, 2, 0, 3), Draw.Ints(0)),
    ];

    [TestCase(1)]
    [TestCase(-2)]
    public void Axes_outside_are_refused(int axis) => Assert.That(
        () => ReverseV2.Of(new float[2], new[] { axis }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("is out of valid range"));
}
