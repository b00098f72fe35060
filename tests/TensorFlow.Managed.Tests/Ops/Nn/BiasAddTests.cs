using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class BiasAddTests : OpFixture<BiasAdd>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3), Draw.Uniform(1, 2, 3)),
        new(Draw.Uniform(-2, 2, 2, 17), Draw.Uniform(1, 2, 17)),
        new(Draw.Uniform(-2, 2, 2, 2, 2, 3), Draw.Uniform(1, 2, 3)),
        new(Draw.Uniform(-2, 2, 2, 3, 2, 2), Draw.Uniform(1, 2, 3)) { Attrs = new() { ["data_format"] = "NCHW" } },
        new(Draw.Uniform(-2, 2, 0, 3), Draw.Uniform(1, 2, 3)),
    ];

    [Test]
    public void Biases_must_be_as_many_as_channels()
    {
        Assert.That(
            () => BiasAdd.Of(new float[2, 3], new float[2]),
            Throws.TypeOf<InvalidArgumentError>()
                .With.Message.StartsWith("Must provide as many biases as the last dimension of the input tensor"));
        Assert.That(
            () => BiasAdd.Of(new float[3], new float[3]),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("at least rank 2 but is rank 1"));
    }
}

internal sealed class BiasAddGradTests : OpFixture<BiasAddGrad>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 4, 3)),
        new(Draw.Uniform(-2, 2, 2, 2, 2, 3)),
        new(Draw.Uniform(-2, 2, 2, 3, 2, 2)) { Attrs = new() { ["data_format"] = "NCHW" } },
        new(Draw.Uniform(-2, 2, 0, 3)),
    ];
}
