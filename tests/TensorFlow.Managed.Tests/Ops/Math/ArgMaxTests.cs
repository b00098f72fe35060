using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ArgMaxTests : OpFixture<ArgMax>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 5), Draw.Int(0)),
        new(Draw.Uniform(-2, 2, 3, 5, 2), Draw.Int(-2)),
        new(Draw.Uniform(-2, 2, 7), Draw.Int(0)),
    ];

    [Test]
    public void An_empty_axis_is_refused() => Assert.That(
        () => ArgMax.Of(new float[2, 0], 1),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Reduction axis 1 is empty in shape [2,0]"));
}
