using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class InvertPermutationTests : OpFixture<InvertPermutation>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(2, 0, 1)),
        new(Draw.Ints(0)),
    ];

    [TestCase(1, 1, "1 is duplicated in the input.")]
    [TestCase(0, 2, "2 is not between 0 and 2")]
    public void What_is_no_permutation_is_refused(int a, int b, string message) => Assert.That(
        () => InvertPermutation.Of(new[] { a, b }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(message));
}
