using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Numerics.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>A few iterations of each program from fixed seeds, as digests of all losses and final variables.</summary>
internal static class RunDigests
{
    /// <summary>One line a program: its name, and SHA-256 of the bits of its losses and variables.</summary>
    public static string[] Of() =>
    [
        Quadratic(), EvenNumbers(), Pattern(), .. new[] { "raw", "variances", "diffs", "moments" }.Select(Gaussian),
        Mnist(),
    ];

    private static string Quadratic()
    {
        using var graph = Seeded();
        var gan = QuadraticGan.Build();
        return Digest("quadratic", graph, (sess, losses) => gan.Train(
            sess, new QuadraticProblem(new RandomState(2)), 6,
            onIteration: i => losses.AddRange([i.DiscLoss, i.GenLoss])));
    }

    private static string EvenNumbers()
    {
        using var graph = Seeded();
        var gan = EvenNumbersGan.Build();
        return Digest("even_numbers", graph, (sess, losses) => gan.Train(
            sess, new EvenNumbersProblem(new RandomState(2)), 60, (_, d, g) => losses.AddRange([d, g])));
    }

    private static string Pattern()
    {
        using var graph = Seeded();
        var gan = PatternGan.Build();
        return Digest("pattern_1010", graph, (sess, losses) => gan.Train(
            sess, new PatternProblem(new PythonRandom(3)), 60,
            s => losses.AddRange([s.DiscLossReal, s.DiscLossFake, s.GenLoss, s.GenError])));
    }

    private static string Gaussian(string view)
    {
        using var graph = Seeded();
        var gan = GaussianGan.Build(view);
        return Digest($"gaussian_{view}", graph, (sess, losses) => gan.Train(
            sess, new GaussianProblem(new RandomState(2)), rounds: 2,
            onRound: r => losses.AddRange([r.DiscRealLoss, r.DiscFakeLoss, r.GenLoss, .. r.Sample.ToArray<float>()])));
    }

    private static string Mnist()
    {
        using var graph = Seeded();
        var gan = MnistGan.Build();
        return Digest("mnist", graph, (sess, losses) => gan.Train(
            sess, new MnistProblem(Recording.Digits(), 300, new RandomState(2)), epochs: 1,
            onBatch: b => losses.AddRange([b.DiscLoss, b.GenLoss, .. b.DReal.ToArray<float>()])));
    }

    private static Graph Seeded()
    {
        var graph = tf.Graph().as_default();
        tf.set_random_seed(1);
        return graph;
    }

    private static string Digest(string name, Graph graph, Action<Session, List<float>> train)
    {
        var variables = tf.global_variables();
        var init = tf.global_variables_initializer();
        using var sess = tf.Session(graph);
        sess.run(init);
        var losses = new List<float>();
        train(sess, losses);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(losses)));
        foreach (var variable in variables)
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(sess.run(variable).ToArray<float>()));
        }

        return $"{name}: {losses.Count} values, {variables.Length} variables, "
            + Convert.ToHexString(hash.GetHashAndReset());
    }
}
