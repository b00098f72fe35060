using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class OneHotTests : OpFixture<OneHot>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(0, 2, -1, 5), Draw.Int(3), Draw.Uniform(1, 2), Draw.Uniform(-2, -1))
        {
            Types = [TF_DataType.TF_FLOAT, TF_DataType.TF_INT32],
        },
        new(Draw.Ints(1, 0), Draw.Int(2), Draw.Uniform(1, 2), Draw.Uniform(-2, -1))
        {
            Attrs = new() { ["axis"] = 0 },
            Types = [TF_DataType.TF_FLOAT],
        },
    ];

    [Test]
    public void A_negative_depth_is_refused() => Assert.That(
        () => OneHot.Of(new[] { 0 }, -1, 1f, 0f),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("depth must be non-negative, got: -1"));
}
