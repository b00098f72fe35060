using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class BroadcastGradientArgsTests
{
    [Test]
    public void Axes_that_were_repeated_are_summed()
    {
        var axes = BroadcastGradientArgs.Of(new[] { 2, 1, 3 }, new[] { 5, 3 });
        Assert.That(Values.Of<int>(axes[0]), Is.EqualTo(new[] { 1 }));
        Assert.That(Values.Of<int>(axes[1]), Is.EqualTo(new[] { 0 }));
    }

    [Test]
    public void Shapes_that_do_not_go_together_are_refused() => Assert.That(
        () => BroadcastGradientArgs.Of(new[] { 2 }, new[] { 3 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Incompatible shapes: [2] vs. [3]"));
}
