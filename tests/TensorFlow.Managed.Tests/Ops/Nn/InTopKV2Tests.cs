using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class InTopKV2Tests
{
    [Test]
    public void Ties_are_in_and_what_is_no_class_is_out() => Assert.That(
        Values.Of<bool>(InTopKV2.Of(
            new[,] { { 1f, 2f, 2f }, { 3f, 2f, 1f }, { 3f, 2f, 1f }, { float.NaN, 2f, 1f } }, new[] { 1, 1, 3, 1 }, 1)),
        Is.EqualTo(new[] { true, false, false, false }));
}
