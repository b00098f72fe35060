using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class MirrorPadTests : OpFixture<MirrorPad>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), PadTests.Matrix(1, 2, 0, 3)) { Attrs = new() { ["mode"] = "REFLECT" } },
        new(Draw.Uniform(-2, 2, 3, 2), PadTests.Matrix(3, 0, 1, 2)) { Attrs = new() { ["mode"] = "SYMMETRIC" } },
    ];

    [Test]
    public void Longer_images_than_the_axis_are_refused() => Assert.That(
        () => MirrorPad.Of(new float[2], new[,] { { 2, 0 } }, "REFLECT"),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "paddings must be less than the dimension size: 2, 0 not less than 2"));
}
