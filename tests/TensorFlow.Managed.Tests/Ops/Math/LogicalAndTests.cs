using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class LogicalAndTests : OpFixture<LogicalAnd>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Bools(3, 33), Draw.Bools(33)),
        new(Draw.Bools(2, 1), Draw.Bools(1, 3)),
        new(Draw.Bools(0, 2), Draw.Bools()),
    ];

    [Test]
    public void Has_its_truth_table() => Assert.That(
        Values.Of<bool>(LogicalAnd.Of(new[] { true, true, false, false }, new[] { true, false, true, false })),
        Is.EqualTo(new[] { true, false, false, false }));
}
