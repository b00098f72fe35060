using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ConcatV2Tests : OpFixture<ConcatV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 3), Draw.Int(0)),
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 1), Draw.Uniform(-2, 2, 2, 0), Draw.Int(-1)),
    ];

    [Test]
    public void Strings_are_joined() => Assert.That(
        ConcatV2.Of([new[] { "a" }, new[] { "b", "c" }], 0).Data!.Strings, Has.Length.EqualTo(3));

    [Test]
    public void Other_sizes_are_refused() => Assert.That(
        () => ConcatV2.Of([new float[2, 2], new float[3, 1]], 1),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "ConcatOp : Dimension 0 in both shapes must be equal: shape[0] = [2,2] vs. shape[1] = [3,1]"));

    [Test]
    public void Axes_outside_are_refused() => Assert.That(
        () => ConcatV2.Of([new float[2], new float[3]], 1),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("in the range [-1, 1), but got 1"));
}
