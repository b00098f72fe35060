using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class EnsureShapeTests : OpFixture<EnsureShape>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 2)) { Attrs = new() { ["shape"] = new Shape(-1, 2) } },
        new(Draw.Uniform(-2, 2)) { Attrs = new() { ["shape"] = Shape.Null } },
    ];

    [Test]
    public void Another_shape_is_refused() => Assert.That(
        () => EnsureShape.Of(new[] { 1f, 2f }, new Shape(3)),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("[2] is not compatible with expected shape [3]"));
}
