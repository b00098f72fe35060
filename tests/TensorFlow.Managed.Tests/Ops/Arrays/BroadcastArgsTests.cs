using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class BroadcastArgsTests
{
    [Test]
    public void Ones_give_way() => Assert.That(
        Values.Of<int>(BroadcastArgs.Of(new[] { 2, 1 }, new[] { 3, 1, 4 })), Is.EqualTo(new[] { 3, 2, 4 }));

    [Test]
    public void Other_sizes_are_refused() => Assert.That(
        () => BroadcastArgs.Of(new[] { 2 }, new[] { 3 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Incompatible shapes: [2] vs. [3]"));
}
