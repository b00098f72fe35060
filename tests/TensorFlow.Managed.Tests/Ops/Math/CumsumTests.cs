using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class CumsumTests : OpFixture<Cumsum>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(0.5, 2, 3, 4), Draw.Int(0)),
        new(Draw.Uniform(0.5, 2, 2, 3, 2), Draw.Int(-2)) { Attrs = new() { ["reverse"] = true } },
        new(Draw.Uniform(0.5, 2, 5), Draw.Int(0)) { Attrs = new() { ["exclusive"] = true } },
        new(Draw.Uniform(0.5, 2, 2, 3), Draw.Int(1)) { Attrs = new() { ["exclusive"] = true, ["reverse"] = true } },
        new(Draw.Uniform(0.5, 2, 0, 3), Draw.Int(1)),
    ];

    [Test]
    public void Runs_either_way_with_or_without_the_element()
    {
        Assert.That(Values.Of<int>(Cumsum.Of(new[] { 1, 2, 3 }, 0)), Is.EqualTo(new[] { 1, 3, 6 }));
        Assert.That(
            Values.Of<int>(Cumsum.Of(new[] { 1, 2, 3 }, 0, exclusive: true, reverse: true)),
            Is.EqualTo(new[] { 5, 3, 0 }));
    }

    [Test]
    public void Axes_outside_are_refused() => Assert.That(
        () => Cumsum.Of(new[] { 1f, 2f }, 1),
        Throws.TypeOf<InvalidArgumentError>()
            .With.Message.StartsWith("ScanOp: Expected scan axis in the range [-1, 1), but got 1"));
}
