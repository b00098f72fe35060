using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class SplitVTests : OpFixture<SplitV>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3), Draw.Ints(1, -1), Draw.Int(0)) { Attrs = new() { ["num_split"] = 2 } },
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Ints(0, 3), Draw.Int(-1)) { Attrs = new() { ["num_split"] = 2 } },
    ];

    [TestCase(1, 1)]
    [TestCase(-1, -1)]
    [TestCase(4, -1)]
    [TestCase(-2, 5)]
    public void Sizes_have_to_fill_the_axis(int a, int b) => Assert.That(
        () => SplitV.Of(new float[3], new[] { a, b }, 2, 0), Throws.TypeOf<InvalidArgumentError>());
}
