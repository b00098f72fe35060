using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SelectTests : OpFixture<Select>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Bools(3, 17), Draw.Signed(1, 3, 3, 17), Draw.Uniform(4, 5, 3, 17)),
        new(Draw.Bools(3), Draw.Signed(1, 3, 3, 4), Draw.Uniform(4, 5, 3, 4)),
        new(Draw.Bools(), Draw.Signed(1, 3, 2, 3), Draw.Uniform(4, 5, 2, 3)),
        new(Draw.Bools(0), Draw.Signed(1, 3, 0), Draw.Uniform(4, 5, 0)),
    ];

    [Test]
    public void Conditions_of_another_length_are_refused() => Assert.That(
        () => Select.Of(new[] { true, false }, new[] { 1f, 2f, 3f }, new[] { 1f, 2f, 3f }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Dimension 0 in both shapes must be equal"));

    [Test]
    public void Chooses_strings() => Assert.That(
        Select.Of(new[] { true, false }, new[] { "a", "b" }, new[] { "c", "d" }).Data!.Strings,
        Is.EqualTo(new[] { "a"u8.ToArray(), "d"u8.ToArray() }));
}
