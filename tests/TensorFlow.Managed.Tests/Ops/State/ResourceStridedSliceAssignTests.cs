using NUnit.Framework;
using Tensorflow.Ops.State;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.State;

/// <summary>Parts of variables take values: ResourceStridedSliceAssign.</summary>
internal sealed class ResourceStridedSliceAssignTests
{
    [Test]
    public void A_part_takes_a_value()
    {
        var v = tf.Variable(new[,] { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } });
        v["0"].assign(new[] { 7f, 8f });
        v["1:", "1"].assign(new[] { -1f, -2f });
        Assert.That(v[^1, 0].assign(9).ToArray<float>(), Is.EqualTo(new[] { 7f, 8f, 3f, -1f, 9f, -2f }));
    }

    [Test]
    public void In_a_graph_when_it_runs()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.Variable(new[] { 1f, 2f, 3f }, use_resource: true);
        var set = v["::2"].assign(new[] { 7f, 8f });
        using var session = tf.Session(graph);
        session.run(v.initializer!);
        Assert.That(session.run(set).ToArray<float>(), Is.EqualTo(new[] { 7f, 2f, 8f }));
        Assert.That(graph.Operations, Has.Some.Matches<Operation>(o => o.Op is ResourceStridedSliceAssign));
    }

    [Test]
    public void Other_shapes_and_other_tensors_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(
            () => tf.Variable(new float[3])["1:"].assign(new float[3]),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("expected that of the part, [2]"));
        Assert.That(
            () => tf.constant(new float[3])["1:"].assign(1f),
            Throws.TypeOf<AttributeError>().With.Message.Contains("no attribute 'assign'"));
    });
}
