using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using Tensorflow.Ops.Training;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class FuseUpdatesTests
{
    [Test]
    public void Variables_of_one_optimizer_change_in_one_step(
        [Values("sgd", "momentum", "rmsprop", "adam")] string kind, [Values] bool useResource)
    {
        using var graph = tf.Graph().as_default();
        Variable[] variables = [.. new[] { 1, 5, 40 }.Select(n => tf.Variable(
            np.arange(n).astype(np.float32) * 0.1f, use_resource: useResource))];
        var loss = variables.Select(v => tf.reduce_sum(tf.square(v.AsTensor() - 1f)))
            .Aggregate((a, b) => a + b);
        var step = Optimizer(kind, loss, variables);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        Assert.That(session.explain([step]), Does.Contain("*3 "));

        // beside steps of one variable each, which nothing joins
        using var other = tf.Graph().as_default();
        var alone = variables.Select((_, i) => Alone(kind, i, useResource)).ToArray();
        using var parts = tf.Session(other);
        parts.run(tf.global_variables_initializer());
        for (var i = 0; i < 5; i++)
        {
            session.run(step);
            foreach (var (_, change) in alone)
            {
                parts.run(change);
            }
        }

        for (var i = 0; i < variables.Length; i++)
        {
            Assert.That(
                session.run(variables[i].AsTensor()).ToArray<float>(),
                Is.EqualTo(parts.run(alone[i].Value).ToArray<float>()));
        }
    }

    [Test]
    public void Momentum_of_Keras_changes_variables_in_one_step_too([Values] bool nesterov)
    {
        using var graph = tf.Graph().as_default();
        Variable[] all = [.. new[] { 1f, 2f, 3f, 4f }.Select(x => tf.Variable(
            np.ones(20, np.float32) * x, use_resource: true))];
        Node[] steps = [.. all.Chunk(2).Select(pair => ResourceApplyKerasMomentum.Of(
            pair[0].Handle, pair[1].Handle, 0.1f, np.ones(20, np.float32) * 5f, 0.5f, useNesterov: nesterov))];
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var both = steps.Cast<Operation>().ToArray();
        Assert.That(session.explain(both), Does.Contain("ResourceApplyKerasMomentum*2 "));
        session.run(both);

        // accum = 0.5·accum − 0.5, and the variable takes that, or half of it less 0.5
        var taken = new[] { 0.5f, 1.5f }.Select(accum => nesterov ? (accum * 0.5f) - 0.5f : accum).ToArray();
        Assert.That(session.run(all[0].AsTensor()).ToArray<float>(), Is.All.EqualTo(1f + taken[0]));
        Assert.That(session.run(all[2].AsTensor()).ToArray<float>(), Is.All.EqualTo(3f + taken[1]));
    }

    [Test]
    public void Rates_of_one_value_are_one() =>
        Assert.That(StepsOfTwoOptimizers(0.1f, 0.1f), Does.Contain("ApplyGradientDescent*2 "));

    [Test]
    public void Other_rates_stay_apart() =>
        Assert.That(StepsOfTwoOptimizers(0.1f, 0.2f), Does.Not.Contain("ApplyGradientDescent*"));

    private static string StepsOfTwoOptimizers(params float[] rates)
    {
        using var graph = tf.Graph().as_default();
        Operation[] steps = [.. rates.Select(_ => tf.Variable(np.ones(3, np.float32))).Zip(rates, (v, rate) =>
            tf.train.GradientDescentOptimizer(rate).minimize(tf.reduce_sum(tf.square(v.AsTensor())), var_list: [v]))];
        using var session = tf.Session(graph);
        return session.explain(steps);
    }

    private static (Tensor Value, Operation Step) Alone(string kind, int i, bool useResource)
    {
        var v = tf.Variable(np.arange(new[] { 1, 5, 40 }[i]).astype(np.float32) * 0.1f, use_resource: useResource);
        return (v.AsTensor(), Optimizer(kind, tf.reduce_sum(tf.square(v.AsTensor() - 1f)), [v]));
    }

    private static Operation Optimizer(string kind, Tensor loss, Variable[] variables) => kind switch
    {
        "sgd" => tf.train.GradientDescentOptimizer(0.1f).minimize(loss, var_list: variables),
        "momentum" => tf.train.MomentumOptimizer(0.1f, 0.9f).minimize(loss, var_list: variables),
        "rmsprop" => tf.train.RMSPropOptimizer(0.1f).minimize(loss, var_list: variables),
        "adam" => tf.train.AdamOptimizer(0.1f).minimize(loss, var_list: variables),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
