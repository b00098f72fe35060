using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class StepAlongProductsTests
{
    // a gradient that the caller gets is one of its own, which is how the step without its product is made
    [Test]
    public void A_step_along_a_product_gives_the_bits_of_the_two(
        [Values("GradientDescent", "Momentum", "RMSProp", "Adam")] string kind, [Values] bool useResource,
        [Values] bool isSum, [Values(100, 300)] int rows)
    {
        var along = Run(kind, useResource, isSum, rows, fetchesGradient: false);
        var apart = Run(kind, useResource, isSum, rows, fetchesGradient: true);
        Assert.That(along.Plan, Does.Contain($"{(isSum ? "MatMul+AddN" : "MatMul")}+Apply{kind} "));
        Assert.That(apart.Plan, Does.Not.Contain($"+Apply{kind}"));
        Assert.That(along.Values, Is.EqualTo(apart.Values));
    }

    [Test]
    public void A_product_of_the_variable_itself_comes_before_its_step()
    {
        using var graph = tf.Graph().as_default();
        var w = tf.Variable(Numbers(256, 256, 1));
        var step = tf.train.AdamOptimizer(0.1f).minimize(tf.reduce_sum(tf.matmul(w.AsTensor(), w.AsTensor())));
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        Assert.That(session.explain([step]), Does.Not.Contain("+ApplyAdam"));
    }

    [Test]
    public void A_variable_that_is_read_later_has_its_new_value_there()
    {
        using var graph = tf.Graph().as_default();
        var w = tf.Variable(Numbers(256, 256, 1));
        var x = tf.constant(Numbers(64, 256, 2));
        var before = tf.matmul(x, w.AsTensor());
        var step = tf.train.GradientDescentOptimizer(1f).minimize(tf.reduce_mean(tf.square(before)));
        Tensor after;
        using (tf.control_dependencies([step]))
        {
            after = tf.matmul(x, tf.identity(w.AsTensor()));
        }

        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        Assert.That(session.explain([before, after]), Does.Contain("MatMul+ApplyGradientDescent "));
        var (first, second) = session.run((before, after));
        Assert.That(second.ToArray<float>(), Is.EqualTo(session.run(before).ToArray<float>()));
        Assert.That(second.ToArray<float>(), Is.Not.EqualTo(first.ToArray<float>()));
    }

    [Test]
    public void Small_variables_step_together()
    {
        using var graph = tf.Graph().as_default();
        var w = tf.Variable(Numbers(16, 16, 1));
        var loss = tf.reduce_sum(tf.square(tf.matmul(tf.constant(Numbers(64, 16, 2)), w.AsTensor())));
        var step = tf.train.AdamOptimizer(0.1f).minimize(loss);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        Assert.That(session.explain([step]), Does.Not.Contain("+ApplyAdam"));
    }

    private static (string Plan, float[] Values) Run(
        string kind, bool useResource, bool isSum, int rows, bool fetchesGradient)
    {
        using var graph = tf.Graph().as_default();
        var w = tf.Variable(Numbers(300, 251, 1), use_resource: useResource);
        var b = tf.Variable(np.zeros(251, np.float32), use_resource: useResource);
        Tensor Loss(int seed) => tf.reduce_mean(tf.square(
            tf.matmul(tf.constant(Numbers(rows, 300, seed)), w.AsTensor()) + b.AsTensor() - 1f));
        Optimizer optimizer = kind switch
        {
            "GradientDescent" => tf.train.GradientDescentOptimizer(0.1f),
            "Momentum" => tf.train.MomentumOptimizer(0.1f, 0.9f),
            "RMSProp" => tf.train.RMSPropOptimizer(0.1f),
            _ => tf.train.AdamOptimizer(0.1f),
        };
        var gradients = optimizer.compute_gradients(isSum ? Loss(2) + Loss(3) : Loss(2), [w, b]);
        var step = optimizer.apply_gradients(gradients);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        object[] fetches = fetchesGradient ? [step, gradients[0].Item1!] : [step];
        for (var i = 0; i < 3; i++)
        {
            session.run(fetches);
        }

        float[] values = [.. new[] { w, b }.SelectMany(v => session.run(v.AsTensor()).ToArray<float>())];
        return (session.explain(fetches), values);
    }

    private static NDArray Numbers(int rows, int columns, int seed) =>
        np.random.RandomState(seed).uniform(-1, 1, new Shape(rows, columns)).astype(np.float32);
}
