using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class GatherV2Tests : OpFixture<GatherV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3), Draw.Ints(2, 0, 2), Draw.Int(0)),
        new(Draw.Uniform(-2, 2, 2, 4, 3), TensorData.From<int>([3, 0], new Shape(1, 2)), Draw.Int(1)),
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Int(1), Draw.Int(-1)),
        new(Draw.Uniform(-2, 2, 2, 4, 2), TensorData.From<int>([3, 0, 1, 1], new Shape(2, 2)), Draw.Int(1))
        {
            Attrs = new() { ["batch_dims"] = 1 },
        },
        new(Draw.Uniform(-2, 2, 2, 3), TensorData.From<int>([], new Shape(0)), Draw.Int(0)),
    ];

    [TestCase(2, "indices[1] = 2 is not in [0, 2)")]
    [TestCase(-1, "indices[1] = -1 is not in [0, 2)")]
    public void Indices_outside_are_refused(int index, string message) => Assert.That(
        () => GatherV2.Of(new[] { 1f, 2f }, new[] { 0, index }, 0),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(message));

    [Test]
    public void Strings_are_gathered() => Assert.That(
        GatherV2.Of(new[] { "a", "b" }, new[] { 1 }, 0).Data!.Strings[0], Is.EqualTo("b"u8.ToArray()));
}
