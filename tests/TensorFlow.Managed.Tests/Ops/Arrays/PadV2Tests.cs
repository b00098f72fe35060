using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class PadV2Tests : OpFixture<PadV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3), PadTests.Matrix(1, 0, 2, 1), Draw.Uniform(1, 2))
        {
            Types = [TF_DataType.TF_FLOAT, TF_DataType.TF_INT64],
        },
    ];

    [Test]
    public void The_value_stands_around() => Assert.That(
        Values.Of<int>(PadV2.Of(new[] { 1, 2 }, new[,] { { 1, 2 } }, 9)), Is.EqualTo(new[] { 9, 1, 2, 9, 9 }));
}
