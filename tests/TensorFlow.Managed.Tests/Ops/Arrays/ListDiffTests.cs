using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ListDiffTests
{
    [Test]
    public void What_is_left_keeps_its_order()
    {
        var parts = ListDiff.Of(new[] { 3, 1, 4, 1, 5 }, new[] { 4, 3 });
        Assert.That(Values.Of<int>(parts[0]), Is.EqualTo(new[] { 1, 1, 5 }));
        Assert.That(Values.Of<int>(parts[1]), Is.EqualTo(new[] { 1, 3, 4 }));
    }

    [Test]
    public void Strings_are_compared_whole() => Assert.That(
        ListDiff.Of(new[] { "a", "ab" }, new[] { "a" })[0].Data!.Strings, Is.EqualTo(new[] { "ab"u8.ToArray() }));
}
