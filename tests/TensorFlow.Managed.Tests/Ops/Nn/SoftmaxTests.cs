using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class SoftmaxTests : OpFixture<Softmax>
{
    protected override IEnumerable<OpSample> Samples =>
        [new(Draw.Uniform(-2, 2, 3, 17)), new(Draw.Uniform(-2, 2, 5)), new(Draw.Uniform(-2, 2, 2, 3, 4)),
            new(Draw.Uniform(-2, 2, 0, 4)), new(Draw.Uniform(-9, 9, 1, 700))];

    [Test]
    public void Large_logits_do_not_overflow() => Assert.That(
        Values.Of<float>(Softmax.Of(new[] { 1000f, 0f, 1000f })),
        Is.EqualTo(new[] { 0.5f, 0f, 0.5f }));
}
