using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class LinSpaceTests
{
    [Test]
    public void Both_ends_are_there()
    {
        Assert.That(Values.Of<double>(LinSpace.Of(1.0, 2.0, 5)), Is.EqualTo(new[] { 1, 1.25, 1.5, 1.75, 2 }));
        Assert.That(Values.Of<double>(LinSpace.Of(1.0, 2.0, 1)), Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public void None_is_refused() => Assert.That(
        () => LinSpace.Of(1f, 2f, 0),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Requires num > 0: 0"));
}
