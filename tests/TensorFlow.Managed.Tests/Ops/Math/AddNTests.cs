using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AddNTests : OpFixture<AddN>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-1, 1, 3, 5)),
        new(Draw.Uniform(-1, 1, 17), Draw.Uniform(1, 2, 17)),
        new(Draw.Uniform(-1, 1, 5), Draw.Uniform(1, 2, 5), Draw.Uniform(-3, 3, 5), Draw.Uniform(-2, 1, 5)),
    ];

    [Test]
    public void Nothing_is_refused() => Assert.That(() => AddN.Total([]), Throws.TypeOf<ValueError>());
}
