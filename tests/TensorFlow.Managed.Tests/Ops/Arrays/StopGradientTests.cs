using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class StopGradientTests
{
    [Test]
    public void The_value_passes() => Assert.That(
        Values.Of<float>(StopGradient.Of(new[] { 1f, 2f })), Is.EqualTo(new[] { 1f, 2f }));

    [Test]
    public void No_gradient_passes()
    {
        using var graph = new Graph().as_default();
        var x = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(2));
        Assert.That(Tensorflow.Gradients.ReverseMode.Of(graph, [StopGradient.Of(x)], [x])[0], Is.Null);
    }
}
