using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class SoftmaxCrossEntropyWithLogitsTests : OpFixture<SoftmaxCrossEntropyWithLogits>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Uniform(0.1, 0.9, 3, 4)) { Types = [TF_DataType.TF_FLOAT] },
        new(Draw.Uniform(-2, 2, 2, 17), Draw.Uniform(0.1, 0.9, 2, 17)) { Types = [TF_DataType.TF_FLOAT] },
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Uniform(0.1, 0.9, 1, 3)) { Types = [TF_DataType.TF_FLOAT] },
        new(Draw.Uniform(-2, 2, 0, 3), Draw.Uniform(0.1, 0.9, 0, 3)) { Types = [TF_DataType.TF_FLOAT] },
    ];

    // In float64 by hand: the gradient takes the labels to sum to one, and knows no second output.
    [Test]
    public void Second_output_is_the_slope()
    {
        var loss = (double[] x) => Values.Of<double>(
            SoftmaxCrossEntropyWithLogits.Of(new[,] { { x[0], x[1], x[2] } }, new[,] { { 0.2, 0.3, 0.5 } })[0])[0];
        var back = Values.Of<double>(SoftmaxCrossEntropyWithLogits.Of(
            new[,] { { 0.5, -1.0, 2.0 } }, new[,] { { 0.2, 0.3, 0.5 } })[1]);
        for (var i = 0; i < 3; i++)
        {
            double[] above = [0.5, -1, 2], below = [0.5, -1, 2];
            (above[i], below[i]) = (above[i] + 1e-5, below[i] - 1e-5);
            Assert.That(back[i], Is.EqualTo((loss(above) - loss(below)) / 2e-5).Within(1e-9));
        }
    }

    [Test]
    public void Large_logits_do_not_overflow() => Assert.That(
        Values.Of<double>(SoftmaxCrossEntropyWithLogits.Of(new[,] { { 1000.0, 0.0 } }, new[,] { { 1.0, 0.0 } })[0]),
        Is.EqualTo(new[] { 0.0 }));
}
