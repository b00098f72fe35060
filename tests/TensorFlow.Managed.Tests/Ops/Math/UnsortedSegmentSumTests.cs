using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class UnsortedSegmentSumTests : OpFixture<UnsortedSegmentSum>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3), Draw.Ints(2, 0, -1, 2), Draw.Int(3)),
        new(Draw.Uniform(-2, 2, 3), Draw.Ints(0, 0, 1), Draw.Int(4)),
    ];

    [Test]
    public void Ids_outside_are_refused() => Assert.That(
        () => UnsortedSegmentSum.Of(new float[2], new[] { 0, 3 }, 3),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("segment_ids[1] = 3 is out of range [0, 3)"));
}
