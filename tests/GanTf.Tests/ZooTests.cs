using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow;
using Tensorflow.Graphs;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>Programs that a user would port, beyond the five: the graphs that Python builds, and its losses.</summary>
internal sealed class ZooTests
{
    [TestCase(20, 1e-4)]
    [TestCase(30, 1e-2)]
    public void Wgan_gp(int steps, double tolerance) =>
        Check("wgan_gp", () => new WganGp().Train, steps, tolerance);

    [TestCase(40, 1e-4)]
    public void Infogan(int steps, double tolerance) => Check("infogan", () => new InfoGan().Train, steps, tolerance);

    [TestCase(40, 1e-4)]
    public void Vae(int steps, double tolerance) => Check("vae", () => new Vae().Train, steps, tolerance);

    [TestCase(20, 1e-4)]
    [TestCase(40, 1e-3)]
    public void Cyclegan(int steps, double tolerance) =>
        Check("cyclegan_toy", () => new CycleGan().Train, steps, tolerance);

    private static void Check(
        string name, Func<Action<Session, ZooData, int, Action<string, float>>> build, int steps, double tolerance)
    {
        using var graph = tf.Graph().as_default();
        tf.set_random_seed(1);
        var train = build();
        var init = tf.global_variables_initializer();
        var lines = GraphNodes.ToJsonLines(graph).Select(Recording.WithoutMark);
        Assert.That(lines, Is.EqualTo(Recording.GraphLines(name, "zoo")));
        using var session = tf.Session(graph);
        session.run(init);
        var logs = new Dictionary<string, List<double>>();
        train(session, new ZooData(np.random.RandomState(2)), steps, (loss, value) =>
        {
            logs.TryAdd(loss, []);
            logs[loss].Add(value);
        });
        foreach (var (loss, values) in logs)
        {
            Recording.Of(name, "zoo").Follows(loss, values, steps, tolerance);
        }
    }
}
