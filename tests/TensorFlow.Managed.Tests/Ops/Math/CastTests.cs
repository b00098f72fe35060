using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class CastTests : OpFixture<Cast>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-9, 9, 3, 17)) { Attrs = new() { ["DstT"] = TF_DataType.TF_DOUBLE } },
        new(Draw.Uniform(-9, 9, 17)) { Attrs = new() { ["DstT"] = TF_DataType.TF_INT32 } },
        new(Draw.Ints(1, 0, -5)) { Attrs = new() { ["DstT"] = TF_DataType.TF_BOOL } },
    ];

    [Test]
    public void What_does_not_fit_becomes_the_least_integer() => Assert.That(
        Values.Of<int>(Cast.Of(new[] { 1.9f, -1.9f, 3e9f, float.NaN }, TF_DataType.TF_INT32)),
        Is.EqualTo(new[] { 1, -1, int.MinValue, int.MinValue }));
}
