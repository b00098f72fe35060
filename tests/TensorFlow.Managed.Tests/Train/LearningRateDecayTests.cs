using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Tests.Golden;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Train;

/// <summary>Learning rates that fall: nodes and values (golden/ops/state.jsonl).</summary>
internal sealed class LearningRateDecayTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Decays = new()
    {
        ["exponential_decay/smooth"] = n => tf.train.exponential_decay(0.1, n, 4, 0.5),
        ["exponential_decay/staircase"] = n => tf.train.exponential_decay(0.1, n, 4, 0.5, staircase: true),
        ["natural_exp_decay"] = n => tf.train.natural_exp_decay(0.1, n, 4, 0.5),
        ["natural_exp_decay/staircase"] = n => tf.train.natural_exp_decay(0.1, n, 4, 0.5, staircase: true),
        ["inverse_time_decay"] = n => tf.train.inverse_time_decay(0.1, n, 4, 0.5),
        ["inverse_time_decay/staircase"] = n => tf.train.inverse_time_decay(0.1, n, 4, 0.5, staircase: true),
        ["polynomial_decay/linear"] = n => tf.train.polynomial_decay(0.1, n, 6, 0.01),
        ["polynomial_decay/power"] = n => tf.train.polynomial_decay(0.1, n, 6, 0.01, power: 2.0),
        ["polynomial_decay/cycle"] = n => tf.train.polynomial_decay(0.1, n, 3, 0.01, power: 0.5, cycle: true),
        ["cosine_decay"] = n => tf.train.cosine_decay(0.1, n, 7, alpha: 0.05),
    };

    private static IEnumerable<string> Names => Decays.Keys;

    [TestCaseSource(nameof(Names))]
    public void Nodes_and_rates_are_TensorFlows(string name)
    {
        var json = Recorded.Cases("state").Single(c => c.Id() == $"decay/{name}");
        using var graph = tf.Graph().as_default();
        var n = tf.placeholder(tf.int64, Shape.Scalar, name: "n");
        var rate = Decays[name](n);
        Assert.That(
            graph.Operations.Select(JsonNodes.Describe), Is.EqualTo(json.Items("nodes").Select(JsonNodes.Describe)));
        var session = Runner.Planning(graph);
        foreach (var step in json.Items("steps"))
        {
            var value = session.Run([rate], step.Members("feed"))[0]!;
            Closeness.Update.Check(name, value, step.Items("values").Single());
        }
    }

    [Test]
    public void An_optimizer_follows_the_global_step()
    {
        using var graph = tf.Graph().as_default();
        var n = tf.train.get_or_create_global_step();
        var rate = tf.train.exponential_decay(0.5, (Variable)n, 2, 0.5, staircase: true);
        var w = tf.get_variable("w", initializer: 1.0f);
        var step = tf.train.GradientDescentOptimizer(rate).minimize(w * 1.0f, global_step: n);
        using var sess = tf.Session();
        sess.run(tf.global_variables_initializer());
        foreach (var (wantedRate, wanted) in new[] { (0.5f, 0.5f), (0.25f, 0f), (0.25f, -0.25f), (0.125f, -0.5f) })
        {
            sess.run(step);
            Assert.That((float)sess.run(rate), Is.EqualTo(wantedRate));
            Assert.That((float)sess.run(w.AsTensor()), Is.EqualTo(wanted));
        }
    }

    [Test]
    public void Eagerly_they_are_numbers() => Assert.That(
        (float)tf.train.exponential_decay(0.1, tf.constant(8L), 4, 0.5).numpy(), Is.EqualTo(0.025f).Within(1e-8f));
}
