using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Graphs;

internal sealed class PlacementScopesTests
{
    [Test]
    public void Variables_lie_in_the_innermost_container()
    {
        using var graph = tf.Graph().as_default();
        using (tf.container("outer"))
        {
            tf.get_variable("a", new Shape(2));
            using (tf.container("inner"))
            {
                tf.get_variable("b", new Shape(2), use_resource: true);
            }

            tf.get_variable("c", new Shape(2));
            tf.constant(1, name: "constant");
        }

        tf.get_variable("d", new Shape(2));
        Assert.That(Container("a"), Is.EqualTo("outer"));
        Assert.That(Container("b"), Is.EqualTo("inner"));
        Assert.That(Container("c"), Is.EqualTo("outer"));
        Assert.That(Container("d"), Is.Empty);
        Assert.That(graph.get_operation_by_name("constant").Attrs.Has("container"), Is.False);

        string Container(string name) => graph.get_operation_by_name(name).Attrs.Str("container");
    }
}
