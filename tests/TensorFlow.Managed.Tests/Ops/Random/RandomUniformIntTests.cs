using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class RandomUniformIntTests : OpFixture<RandomUniformInt>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(9), Draw.Int(-5), Draw.Int(6))
        {
            Attrs = new() { ["seed"] = 1, ["seed2"] = 2 },
            Types = [TF_DataType.TF_FLOAT],
        },
    ];

    [Test]
    public void An_empty_range_is_refused() => Assert.That(
        () => RandomUniformInt.Of(new[] { 3 }, 5, 5, 7),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Need minval < maxval, got 5 >= 5"));
}
