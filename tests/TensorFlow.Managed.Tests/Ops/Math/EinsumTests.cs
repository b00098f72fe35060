using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class EinsumTests : OpFixture<Einsum>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 3, 4)) { Attrs = new() { ["equation"] = "ij,jk->ik" } },
        new(Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["equation"] = "ij->ji" } },
        new(Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["equation"] = "ij->i" } },
        new(Draw.Uniform(-2, 2, 3, 3)) { Attrs = new() { ["equation"] = "ii->i" } },
        new(Draw.Uniform(-2, 2, 3, 3)) { Attrs = new() { ["equation"] = "ii->" } },
        new(Draw.Uniform(-2, 2, 3)) { Attrs = new() { ["equation"] = "i->ii" } },
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 2, 3)) { Attrs = new() { ["equation"] = "ij,ik->jk" } },
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(-2, 2, 4)) { Attrs = new() { ["equation"] = "ij,k->ik" } },
        new(Draw.Uniform(-2, 2, 2, 2, 3), Draw.Uniform(-2, 2, 3, 2))
        {
            Attrs = new() { ["equation"] = "...ij,jk->...ik" },
        },
        new(Draw.Uniform(-2, 2, 2, 1, 3), Draw.Uniform(-2, 2, 4, 3))
        {
            Attrs = new() { ["equation"] = "...i,...i->..." },
        },
    ];

    [Test]
    public void Sizes_that_differ_are_refused() => Assert.That(
        () => Einsum.Of([new float[2, 3], new float[2, 3]], "ij,jk->ik"),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Dimensions must be equal"));
}
