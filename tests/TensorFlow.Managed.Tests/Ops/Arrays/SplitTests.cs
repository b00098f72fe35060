using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class SplitTests : OpFixture<Split>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Int(0), Draw.Uniform(-2, 2, 4, 3)) { Attrs = new() { ["num_split"] = 2 } },
        new(Draw.Int(-1), Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["num_split"] = 3 } },
    ];

    [Test]
    public void Parts_of_one_size_are_needed() => Assert.That(
        () => Split.Of(new float[3], 2, 0),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Number of ways to split should evenly divide the split dimension"));
}
