using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

internal sealed class BroadcastTests
{
    [Test]
    public void Shapes_are_aligned_on_the_right()
    {
        Assert.That(Broadcast.Shape([3, 1, 2], [4, 1]), Is.EqualTo(new[] { 3, 4, 2 }));
        Assert.That(Broadcast.Shape([], [5]), Is.EqualTo(new[] { 5 }));
        Assert.That(Broadcast.Shape([0, 3], [1, 3]), Is.EqualTo(new[] { 0, 3 }));
        Assert.That(Broadcast.Shape([1], [2, 1], [3]), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(Broadcast.Shape([3], [4]), Is.Null);
        Assert.That(Broadcast.Shape([0], [4]), Is.Null);
    }

    // golden/ops: shape/BroadcastGradientArgs/{int32, same, ones}
    [Test]
    public void Gradient_axes_are_those_of_TensorFlow()
    {
        Assert.That(Broadcast.ReductionAxes([3, 1, 2], [4, 1]), Is.EqualTo((new[] { 1 }, new[] { 0, 2 })));
        Assert.That(Broadcast.ReductionAxes([3, 2], [3, 2]), Is.EqualTo((new int[0], new int[0])));
        Assert.That(Broadcast.ReductionAxes([1, 2], [1, 1, 2]), Is.EqualTo((new[] { 0, 1 }, new[] { 0, 1 })));
        Assert.That(Broadcast.ReductionAxes([2, 3], [3, 3]), Is.Null);
    }
}
