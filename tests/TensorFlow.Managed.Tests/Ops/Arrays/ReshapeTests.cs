using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ReshapeTests : OpFixture<Reshape>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(2, 6)),
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(-1, 2, 2)),
        new(Draw.Uniform(-2, 2), Draw.Ints(1, 1)),
        new(Draw.Uniform(-2, 2, 0, 3), Draw.Ints(3, 0)),
    ];

    [Test]
    public void Two_open_sizes_are_refused() => Assert.That(
        () => Reshape.Of(new[] { 1f, 2f }, new[] { -1, -1 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Only one input size may be -1, not both 0 and 1"));

    [Test]
    public void Another_number_of_elements_is_refused() => Assert.That(
        () => Reshape.Of(new[] { 1f, 2f }, new[] { 3 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Input to reshape is a tensor with 2 values, but the requested shape has 3"));

    [Test]
    public void Sizes_that_pass_all_memory_are_refused() => Assert.That(
        () => Reshape.Of(new[] { 1f }, new[] { 1L << 62, 1L << 62 }), Throws.InstanceOf<InvalidArgumentError>());
}
