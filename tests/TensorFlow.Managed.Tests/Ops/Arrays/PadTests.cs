using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class PadTests : OpFixture<Pad>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3), Matrix(1, 0, 2, 1)),
        new(Draw.Uniform(-2, 2, 0, 3), Matrix(1, 0, 0, 0)),
    ];

    [Test]
    public void Negative_paddings_are_refused() => Assert.That(
        () => Pad.Of(new float[2], new[,] { { -1, 0 } }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Paddings must be non-negative"));

    [Test]
    public void Paddings_past_all_memory_are_refused() => Assert.That(
        () => Pad.Of(new float[2], new[,] { { long.MaxValue, 1L } }), Throws.InstanceOf<InvalidArgumentError>());

    internal static TensorData Matrix(params int[] paddings) =>
        TensorData.From<int>(paddings, new Shape(paddings.Length / 2, 2));
}
