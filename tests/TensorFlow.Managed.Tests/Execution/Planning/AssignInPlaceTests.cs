using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class AssignInPlaceTests
{
    [Test]
    public void Initial_values_are_made_where_they_stay()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.get_variable("v", (300, 400), initializer: tf.random_uniform_initializer(-1, 1));
        var w = tf.get_variable("w", (300, 400), initializer: tf.zeros_initializer);
        var session = new ManagedSession();
        var request = new RunRequest([], [], [tf.global_variables_initializer()]);
        var plan = session.PlanOf(request)!;
        Assert.That(plan.Graph.Nodes.Select(n => n.Step.Type), Has.None.EqualTo("Assign"));
        Assert.That(plan.ArenaBytes, Is.LessThanOrEqualTo(2 * 4 * 300 * 400));
        session.Run(request);
        var read = session.Run(new RunRequest([], [v.AsTensor(), w.AsTensor()], []));
        Assert.That(read[0].Span<float>().ToArray().Distinct().Count(), Is.GreaterThan(1000));
        Assert.That(read[1].Span<float>().ToArray(), Is.All.Zero);
    }

    [Test]
    public void A_value_that_depends_on_the_variable_is_made_beside_it()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.get_variable("v", initializer: new float[] { 1f, 2f });
        var next = tf.assign(v, v.AsTensor() * 2f + v.AsTensor());
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        session.run(next);
        Assert.That(session.run(v.AsTensor()).ToArray<float>(), Is.EqualTo(new[] { 3f, 6f }));
    }

    [Test]
    public void A_value_that_is_read_elsewhere_is_made_beside_it()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 2);
        var v = tf.get_variable("v", initializer: new float[] { 1f, 2f });
        var value = x * 3f;
        var next = tf.assign(v, value);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var run = session.run([next, value, value + 1f], (x, new[] { 1f, 2f }));
        Assert.That(run[1]!.ToArray<float>(), Is.EqualTo(new[] { 3f, 6f }));
        Assert.That(run[2]!.ToArray<float>(), Is.EqualTo(new[] { 4f, 7f }));
        Assert.That(session.run(v.AsTensor()).ToArray<float>(), Is.EqualTo(new[] { 3f, 6f }));
    }
}
