using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution;

/// <summary>What runs for a fetch when some tensors are fed.</summary>
internal sealed class ScheduleTests
{
    [Test]
    public void What_waits_for_a_fed_placeholder_runs()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (-1, 2));
        Tensor two;
        using (tf.control_dependencies([x.op]))
        {
            two = tf.constant(2f) * 1f;
        }

        using var session = tf.Session();
        float got = session.run(two, (x, new float[3, 2]));
        Assert.That(got, Is.EqualTo(2f));
        Assert.That(
            () => session.run(two),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("You must feed a value for placeholder"));
    }

    [Test]
    public void What_waits_for_another_fed_node_waits_for_the_node_itself()
    {
        using var graph = tf.Graph().as_default();
        var count = tf.Variable(0);
        var counted = tf.assign_add(count, 1);
        Tensor two;
        using (tf.control_dependencies([counted.op]))
        {
            two = tf.constant(2f) * 1f;
        }

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        session.run(two, (counted, 7));
        int got = session.run(count.AsTensor());
        Assert.That(got, Is.EqualTo(1));
    }

    [Test]
    public void A_gradient_that_waits_for_what_flows_back_runs_by_itself()
    {
        // the gradients of exp and log1p wait for what flows to them: of a traced function, its first input
        var x = tf.constant(new[] { 1f, -2f, 3f });
        var softplus = tf.function((Tensor t) => tf.log1p(tf.exp(t))).get_concrete_function(tf.TensorSpec(3));
        for (var round = 0; round < 3; round++)
        {
            using var tape = tf.GradientTape();
            tape.watch(x);
            var slope = tape.gradient(softplus.Call(x)[0], x)!.numpy().ToArray<float>();
            Assert.That(slope, Is.EqualTo(tf.sigmoid(x).numpy().ToArray<float>()).Within(1e-6f));
        }
    }
}
