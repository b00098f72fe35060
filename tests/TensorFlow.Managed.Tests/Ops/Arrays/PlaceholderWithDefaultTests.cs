using NUnit.Framework;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class PlaceholderWithDefaultTests
{
    [Test]
    public void The_default_stands_where_nothing_is_fed()
    {
        using var graph = new Graph().as_default();
        var x = PlaceholderWithDefault.Of(new[] { 1f, 2f }, new Shape(-1));
        using var session = new Session(graph);
        Assert.That(session.run(x).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        Assert.That(session.run(x, (x, new[] { 3f })).ToArray<float>(), Is.EqualTo(new[] { 3f }));
    }

    [Test]
    public void It_is_no_constant()
    {
        using var graph = new Graph().as_default();
        Assert.That(ConstantValue.Of(PlaceholderWithDefault.Of(1, Shape.Scalar)), Is.Null);
    }
}
