using System;
using System.Collections.Generic;
using System.Linq;
using GanTf.Problems;
using NUnit.Framework;
using Tensorflow;
using Tensorflow.Numerics.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>Losses follow TensorFlow's for as long as two correct programs can (golden/gans/README.md).</summary>
internal sealed class TrajectoryTests
{
    [TestCase("quadratic", 10, 50)]
    [TestCase("quadratic_1_1", 1, 500)]
    public void Quadratic(string recording, int steps, int horizon)
    {
        using var graph = Seeded();
        var gan = QuadraticGan.Build();
        using var sess = Started(graph);
        List<double> disc = [], gen = [];
        gan.Train(sess, new QuadraticProblem(new RandomState(2)), horizon, steps, steps, i =>
        {
            disc.Add(i.DiscLoss);
            gen.Add(i.GenLoss);
        });
        var recorded = Recording.Of(recording);
        recorded.Follows("disc_loss", disc, horizon);
        recorded.Follows("gen_loss", gen, horizon);
    }

    [Test]
    public void Even_numbers()
    {
        using var graph = Seeded();
        var gan = EvenNumbersGan.Build();
        using var sess = Started(graph);
        List<double> disc = [], gen = [];
        var data = new EvenNumbersProblem(new RandomState(2));
        gan.Train(sess, data, 500, (_, d, g) =>
        {
            disc.Add(d);
            gen.Add(g);
        });
        var sample = sess.run(gan.GSample, (gan.Z, data.Noise(10))).ToArray<float>();
        var recorded = Recording.Of("even_numbers");
        recorded.Follows("disc_loss", disc, 500);
        recorded.Follows("gen_loss", gen, 500);
        recorded.Follows("last_sample", [.. sample.Select(v => (double)v)], 70);
    }

    [Test]
    public void Pattern_1010()
    {
        using var graph = Seeded();
        var gan = PatternGan.Build();
        using var sess = Started(graph);
        var logs = new Dictionary<string, List<double>>();
        gan.Train(sess, new PatternProblem(new PythonRandom(3)), 10000, step =>
        {
            if (step.Index < 1000 || step.Index % 100 == 0)
            {
                Log(logs, ("disc_loss_real", step.DiscLossReal), ("disc_loss_fake", step.DiscLossFake),
                    ("gen_loss", step.GenLoss), ("gen_error", step.GenError));
            }

            if ((step.Index + 1) % 1000 == 0)
            {
                Log(logs, [.. step.Sample.ToArray<float>().Select(v => ("snapshots", (double)v))]);
            }
        });
        FollowAll("pattern_1010", logs, 1090);
    }

    [TestCase("raw")]
    [TestCase("variances")]
    [TestCase("diffs")]
    [TestCase("moments")]
    public void Gaussian(string view)
    {
        using var graph = Seeded();
        var gan = GaussianGan.Build(view);
        using var sess = Started(graph);
        var logs = new Dictionary<string, List<double>>();
        gan.Train(sess, new GaussianProblem(new RandomState(2)), rounds: 25, onRound: r =>
        {
            var quality = GaussianProblem.Measure(r.Sample.ToArray<float>());
            Log(logs, ("disc_real_loss", r.DiscRealLoss), ("disc_fake_loss", r.DiscFakeLoss),
                ("gen_loss", r.GenLoss), ("std", quality.Stddev));
            Log(logs, ("mean", quality.Mean));
        });
        FollowAll($"gaussian_{view}", logs, 25);
    }

    [Test]
    public void Mnist()
    {
        using var graph = Seeded();
        var gan = MnistGan.Build();
        using var sess = Started(graph);
        var logs = new Dictionary<string, List<double>>();
        var data = new MnistProblem(Recording.Digits(), 2000, new RandomState(2));
        gan.Train(sess, data, epochs: 2, onBatch: b => Log(
            logs, ("disc_loss", b.DiscLoss), ("gen_loss", b.GenLoss), ("mean_d_real", Mean(b.DReal)),
            ("mean_d_fake", Mean(b.DFake))));
        var recorded = Recording.Of("mnist");
        foreach (var (name, values) in logs)
        {
            recorded.Follows(name, values, 20);
            recorded.Follows(name, values, 40, 1e-3);
        }
    }

    private static Graph Seeded()
    {
        var graph = tf.Graph().as_default();
        tf.set_random_seed(1);
        return graph;
    }

    private static Session Started(Graph graph)
    {
        var init = tf.global_variables_initializer();
        var sess = tf.Session(graph);
        sess.run(init);
        return sess;
    }

    private static double Mean(NDArray values) => values.ToArray<float>().Average(v => (double)v);

    private static void Log(
        Dictionary<string, List<double>> logs, params ReadOnlySpan<(string Name, double Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (!logs.TryGetValue(name, out var list))
            {
                logs[name] = list = [];
            }

            list.Add(value);
        }
    }

    private static void FollowAll(string name, Dictionary<string, List<double>> logs, int steps)
    {
        var recorded = Recording.Of(name);
        foreach (var (series, values) in logs)
        {
            recorded.Follows(series, values, steps);
        }
    }
}
