using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class MatrixSetDiagV3Tests
{
    [Test]
    public void A_diagonal_is_put_in() => Assert.That(
        Values.Of<int>(MatrixSetDiagV3.Of(new int[2, 3], new[] { 7, 8 }, 1)), Is.EqualTo(new[] { 0, 7, 0, 0, 0, 8 }));

    [Test]
    public void Too_few_elements_are_refused() => Assert.That(
        () => MatrixSetDiagV3.Of(new int[2, 3], new[] { 7 }, 1),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Expected diagonal shape: [2]"));
}
