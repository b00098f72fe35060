using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class TopKV2Tests : OpFixture<TopKV2>
{
    protected override bool HasSecondGradient => false;

    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 5), Draw.Int(2)),
        new(Draw.Uniform(-2, 2, 7), Draw.Int(7)),
        new(Draw.Uniform(-2, 2, 2, 2, 3), Draw.Int(0)) { Types = [TF_DataType.TF_FLOAT] },
    ];

    [Test]
    public void The_first_of_equals_comes_first() => Assert.That(
        Values.Of<int>(TopKV2.Of(new[] { 1f, 3f, 3f, 2f, 3f }, 3)[1]), Is.EqualTo(new[] { 1, 2, 4 }));

    [Test]
    public void More_than_there_are_is_refused() => Assert.That(
        () => TopKV2.Of(new float[2], 3),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("input must have at least k columns"));
}
