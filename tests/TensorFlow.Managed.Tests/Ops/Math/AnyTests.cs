using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AnyTests : OpFixture<Any>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Bools(3, 5), Draw.Ints(0)),
        new(Draw.Bools(70, 3), Draw.Ints(1)) { Attrs = new() { ["keep_dims"] = true } },
        new(Draw.Bools(2, 3), Draw.Ints(0, 1)),
        new(Draw.Bools(0, 3), Draw.Ints(0)),
    ];

    [Test]
    public void Of_nothing_and_of_some() => Assert.That(
        new[]
        {
            Values.Of<bool>(Any.Of(System.Array.Empty<bool>(), 0))[0],
            Values.Of<bool>(Any.Of(new[] { true, false }, 0))[0],
        },
        Is.EqualTo(new[] { false, true }));
}
