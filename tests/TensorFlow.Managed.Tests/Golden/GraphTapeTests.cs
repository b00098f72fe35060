using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>A tape and a traced function inside a TensorFlow 1 graph.</summary>
internal sealed class GraphTapeTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void A_tape_records_the_nodes_of_a_graph(bool resource)
    {
        using var graph = tf.Graph().as_default();
        var v = tf.Variable(3f, use_resource: resource);
        using var tape = tf.GradientTape();
        var y = v * v * v;
        var gradient = tape.gradient(y, v)!;
        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        Assert.That((float)session.run(gradient), Is.EqualTo(27f));
    }

    [Test]
    public void A_function_is_taken_into_a_graph()
    {
        using var graph = tf.Graph().as_default();
        var square = tf.function(x => x * x);
        var x = tf.placeholder(tf.float32, 2);
        var y = tf.reduce_sum(square(x) + square(x * 2f));
        var gradient = tf.gradients(y, x)[0]!;
        using var session = tf.Session();
        var value = session.run(gradient, (x, new[] { 1f, 2f }));
        Assert.That(value.ToArray<float>(), Is.EqualTo(new[] { 10f, 20f }));
        Assert.That(square.experimental_get_tracing_count(), Is.EqualTo(1));
    }
}
