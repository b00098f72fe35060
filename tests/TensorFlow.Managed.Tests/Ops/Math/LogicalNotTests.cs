using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class LogicalNotTests : OpFixture<LogicalNot>
{
    protected override IEnumerable<OpSample> Samples =>
        [new(Draw.Bools(70)), new(Draw.Bools(0, 2)), new(Draw.Bools())];

    [Test]
    public void Turns_around() =>
        Assert.That(Values.Of<bool>(LogicalNot.Of(new[] { true, false })), Is.EqualTo(new[] { false, true }));
}
