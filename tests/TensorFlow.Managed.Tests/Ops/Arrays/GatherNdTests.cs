using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class GatherNdTests : OpFixture<GatherNd>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3), TensorData.From<int>([2, 0, 2], new Shape(3, 1))),
        new(Draw.Uniform(-2, 2, 4, 3), TensorData.From<int>([2, 1, 0, 2], new Shape(2, 2))),
        new(Draw.Uniform(-2, 2, 4, 3), TensorData.From<int>([], new Shape(0, 2))),
    ];

    [Test]
    public void Indices_outside_are_refused() => Assert.That(
        () => GatherNd.Of(new float[3, 2], new[,] { { 3, 0 } }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "indices[0] = [3, 0] does not index into param shape [3,2]"));
}
