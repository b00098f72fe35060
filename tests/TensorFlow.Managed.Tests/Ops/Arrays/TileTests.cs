using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class TileTests : OpFixture<Tile>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Ints(2, 3)),
        new(Draw.Uniform(-2, 2, 3), Draw.Ints(1)),
        new(Draw.Uniform(-2, 2, 2, 1), Draw.Ints(0, 2)),
        new(Draw.Uniform(-2, 2), TensorData.From<int>([], new Shape(0))),
    ];

    [Test]
    public void Strings_are_repeated() => Assert.That(
        Tile.Of(new[] { "a", "b" }, new[] { 2 }).Data!.Strings, Has.Length.EqualTo(4));

    [Test]
    public void What_passes_all_memory_is_refused() => Assert.That(
        () => Tile.Of(new float[3], new[] { 1L << 62 }), Throws.InstanceOf<InvalidArgumentError>());
}
