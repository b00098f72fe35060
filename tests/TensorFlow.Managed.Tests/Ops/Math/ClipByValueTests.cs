using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ClipByValueTests : OpFixture<ClipByValue>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 17), Draw.Uniform(-0.8, -0.7), Draw.Uniform(0.7, 0.8)),
        new(Draw.Uniform(-2, 2, 5), Draw.Uniform(-0.8, -0.7, 5), Draw.Uniform(0.7, 0.8, 5)),
    ];

    [Test]
    public void Other_bounds_are_refused() => Assert.That(
        () => ClipByValue.Of(new float[3], new float[2], 1f),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("must be either of the same shape as input"));
}
