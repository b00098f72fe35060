using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ScatterNdTests : OpFixture<ScatterNd>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(TensorData.From<int>([2, 0, 2], new Shape(3, 1)), Draw.Uniform(-2, 2, 3, 2), Draw.Ints(4, 2)),
        new(TensorData.From<int>([2, 1, 0, 0], new Shape(2, 2)), Draw.Uniform(-2, 2, 2), Draw.Ints(4, 2)),
    ];

    [Test]
    public void Indices_outside_are_refused() => Assert.That(
        () => ScatterNd.Of(new[,] { { 4 } }, new float[1], new[] { 4 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("indices[0] = [4] does not index"));
}
