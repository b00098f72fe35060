using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class MultinomialTests : OpFixture<Multinomial>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Int(5))
        {
            Attrs = new() { ["seed"] = 1, ["seed2"] = 2 },
            Types = [TF_DataType.TF_FLOAT],
        },
        new(Draw.Uniform(-2, 2, 0, 3), Draw.Int(5))
        {
            Attrs = new() { ["seed"] = 1, ["seed2"] = 2 },
            Types = [TF_DataType.TF_FLOAT],
        },
    ];

    [Test]
    public void A_negative_number_of_samples_is_refused() => Assert.That(
        () => Multinomial.Of(new[,] { { 0f, 1f } }, -1, 7),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("num_samples should be nonnegative, got -1"));
}
