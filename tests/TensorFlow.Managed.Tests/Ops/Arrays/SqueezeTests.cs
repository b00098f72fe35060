using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class SqueezeTests : OpFixture<Squeeze>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 1, 3, 1)),
        new(Draw.Uniform(-2, 2, 1, 3, 1)) { Attrs = new() { ["squeeze_dims"] = new[] { -1 } } },
        new(Draw.Uniform(-2, 2)),
    ];

    [Test]
    public void Longer_axes_are_refused() => Assert.That(
        () => Squeeze.Of(new[] { 1f, 2f }, [0]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Can not squeeze dim[0], expected a dimension of 1, got 2"));
}
