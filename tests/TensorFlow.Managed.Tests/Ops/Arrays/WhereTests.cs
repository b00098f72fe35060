using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class WhereTests
{
    [Test]
    public void Indices_come_row_by_row() => Assert.That(
        Values.Of<long>(Where.Of(new[,] { { true, false }, { true, true } })),
        Is.EqualTo(new long[] { 0, 0, 1, 0, 1, 1 }));

    [Test]
    public void Numbers_are_true_where_they_are_not_0() => Assert.That(
        Values.Of<long>(Where.Of(new[] { 0f, -2f })), Is.EqualTo(new long[] { 1 }));

    [Test]
    public void A_scalar_has_no_indices() => Assert.That(
        () => Where.Of(true),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("WhereOp : Unhandled input dimensions: 0"));
}
