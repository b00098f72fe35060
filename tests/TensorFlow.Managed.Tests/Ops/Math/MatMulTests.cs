using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MatMulTests : OpFixture<MatMul>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Uniform(-1, 2, 4, 5)),
        new(Draw.Uniform(-2, 2, 4, 3), Draw.Uniform(-1, 2, 4, 5)) { Attrs = new() { ["transpose_a"] = true } },
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Uniform(-1, 2, 5, 4)) { Attrs = new() { ["transpose_b"] = true } },
        new(Draw.Uniform(-2, 2, 4, 3), Draw.Uniform(-1, 2, 5, 4))
        {
            Attrs = new() { ["transpose_a"] = true, ["transpose_b"] = true },
        },
        new(Draw.Uniform(-2, 2, 3, 0), Draw.Uniform(-1, 2, 0, 2)),
    ];

    [Test]
    public void Inner_sizes_must_agree() => Assert.That(
        () => MatMul.Of(new float[2, 3], new float[2, 3]),
        Throws.TypeOf<InvalidArgumentError>()
            .With.Message.StartsWith("Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3]"));
}
