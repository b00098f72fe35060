using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class PreventGradientTests
{
    [Test]
    public void The_value_passes() => Assert.That(
        Values.Of<float>(PreventGradient.Of(new[] { 1f })), Is.EqualTo(new[] { 1f }));

    [Test]
    public void The_gradient_says_why_there_is_none()
    {
        using var graph = new Graph().as_default();
        var x = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(2));
        var y = PreventGradient.Of(x, "not here");
        Assert.That(
            () => Tensorflow.Gradients.ReverseMode.Of(graph, [y], [x]),
            Throws.TypeOf<LookupError>().With.Message.Contains("not here"));
    }
}
