using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class TransposeTests : OpFixture<Transpose>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(1, 0)),
        new(Draw.Uniform(-2, 2, 2, 3, 4), Draw.Ints(2, 0, 1)),
        new(Draw.Uniform(-2, 2, 0, 3), Draw.Ints(1, 0)),
        new(Draw.Uniform(-2, 2), TensorData.From<int>([], new Shape(0))),
    ];

    [Test]
    public void Strings_move_too() => Assert.That(
        Transpose.Of(new[,] { { "a", "b" }, { "c", "d" } }, new[] { 1, 0 }).Data!.Strings[1],
        Is.EqualTo("c"u8.ToArray()));

    [Test]
    public void An_axis_named_twice_is_refused() => Assert.That(
        () => Transpose.Of(new[,] { { 1f } }, new[] { 0, 0 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("1 is missing from {0,0}."));
}
