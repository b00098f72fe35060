using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SelectV2Tests : OpFixture<SelectV2>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Bools(3, 17), Draw.Signed(1, 3, 3, 17), Draw.Uniform(4, 5, 3, 17)),
        new(Draw.Bools(2, 1), Draw.Signed(1, 3, 2, 3), Draw.Uniform(4, 5)),
        new(Draw.Bools(3), Draw.Signed(1, 3, 2, 1), Draw.Uniform(4, 5, 1, 3)),
        new(Draw.Bools(0), Draw.Signed(1, 3, 1), Draw.Uniform(4, 5)),
    ];

    [Test]
    public void The_branch_not_taken_does_not_matter() => Assert.That(
        Values.Of<float>(SelectV2.Of(new[] { true, false }, new[] { 1f, float.NaN }, 0f)),
        Is.EqualTo(new[] { 1f, 0f }));
}
