using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ConcatOffsetTests : OpFixture<ConcatOffset>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Int(1), Draw.Ints(2, 3), Draw.Ints(2, 5)),
        new(Draw.Int(-2), Draw.Ints(2, 3), Draw.Ints(7, 3)),
    ];

    [Test]
    public void Parts_begin_where_those_before_end() => Assert.That(
        Values.Of<int>(ConcatOffset.Of(1, [new[] { 2, 3 }, new[] { 2, 5 }])[1]), Is.EqualTo(new[] { 0, 3 }));

    [Test]
    public void Other_sizes_are_refused() => Assert.That(
        () => ConcatOffset.Of(1, [new[] { 2, 3 }, new[] { 4, 5 }]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("All dimensions except 1 must match"));
}
