using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GanTf;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Numerics.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

// How well the five programs learn over seeds 0, 1, 2, ... (one seed for all three generators of a run), beside what
// TensorFlow's own runs gave (golden/gans/quality.json). Takes the programs to run as arguments; writes Markdown.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var studies = new Dictionary<string, Action>
{
    ["even_numbers"] = EvenNumbers,
    ["pattern_1010"] = Pattern,
    ["gaussian"] = Gaussian,
    ["quadratic"] = Quadratic,
};
foreach (var name in args.Length > 0 ? args : [.. studies.Keys])
{
    studies[name]();
    Console.WriteLine();
}

static Session Start(Graph graph)
{
    var init = tf.global_variables_initializer();
    var sess = tf.Session(graph);
    sess.run(init);
    return sess;
}

static Graph Seeded(int seed)
{
    var graph = tf.Graph().as_default();
    tf.set_random_seed(seed);
    return graph;
}

static void EvenNumbers()
{
    int[] marks = [0, 50, 100, 200, 500, 1000];
    var shares = marks.ToDictionary(m => m, _ => new List<double>());
    var distinct = new List<double>();
    for (var seed = 0; seed < 40; seed++)
    {
        using var graph = Seeded(seed);
        var gan = EvenNumbersGan.Build();
        using var sess = Start(graph);
        var judge = new EvenNumbersProblem(new RandomState(1000 + seed));
        void Look(int step)
        {
            var sample = (float[,])sess.run(gan.GSample, (gan.Z, judge.Noise(1000))).ToMultiDimArray<float>();
            var quality = EvenNumbersProblem.Measure(sample);
            shares[step].Add(quality.EvenShare);
            if (step == 1000)
            {
                distinct.Add(quality.Distinct);
            }
        }

        Look(0);
        gan.Train(sess, new EvenNumbersProblem(new RandomState(seed)), 1000, (i, _, _) =>
        {
            if (marks.Contains(i + 1))
            {
                Look(i + 1);
            }
        });
    }

    Console.WriteLine("even_numbers, 40 seeds: mean share of even outputs of 1,000 noises\n");
    Console.WriteLine($"| after steps | {string.Join(" | ", marks)} |");
    Console.WriteLine($"|---|{string.Concat(marks.Select(_ => "---|"))}");
    Console.WriteLine($"| GanTf | {string.Join(" | ", marks.Select(m => $"{shares[m].Average():f2}"))} |");
    Console.WriteLine("| TensorFlow | 0.49 | 0.48 | 0.50 | 0.55 | 0.91 | 1.00 |");
    Console.WriteLine($"\nDistinct numbers at the end: {distinct.Average():f1} (TensorFlow: about 9).");
}

static void Pattern()
{
    List<double> distances = [], real = [], opposite = [];
    for (var seed = 0; seed < 12; seed++)
    {
        using var graph = Seeded(seed);
        var gan = PatternGan.Build();
        using var sess = Start(graph);
        var last = new List<double>();
        gan.Train(sess, new PatternProblem(new PythonRandom(seed)), 10000, s =>
        {
            if (s.Index >= 9900)
            {
                last.Add(s.GenError);
            }
        });
        distances.Add(last.Average());
        sess.run(graph.get_operation_by_name("init"));
        var data = new PatternProblem(new PythonRandom(seed));
        gan.TrainDiscriminatorAlone(sess, data);
        real.Add((float)sess.run(gan.DOut, (gan.X, data.GenerateReal())));
        opposite.Add((float)sess.run(gan.DOut, (gan.X, data.GenerateFalse())));
    }

    Console.WriteLine("pattern_1010, 12 seeds: distance from 0.9-0-0.9-0 over the last 100 of 10,000 steps\n");
    Console.WriteLine("| | median | least | most | alone: 1010 | alone: 0101 |\n|---|---|---|---|---|---|");
    Console.WriteLine($"| GanTf | {Statistics.Median(distances):f4} | {distances.Min():f4} | {distances.Max():f4} | "
        + $"{real.Average():f2} | {opposite.Average():f2} |");
    Console.WriteLine("| TensorFlow | 0.0018 | 0.0011 | 0.0134 | 0.93 | 0.07 |");
}

static void Gaussian()
{
    Console.WriteLine("gaussian, 5,000 rounds of 20 + 20 steps; good: a mean within 0.5 of 4 and a deviation within "
        + "0.4 of 1.25\n");
    Console.WriteLine("| view | runs | good | means | deviations | TensorFlow |\n|---|---|---|---|---|---|");
    foreach (var (view, runs, tensorflow) in new[]
    {
        ("moments", 20, "19 of 20"), ("variances", 5, "4 of 5"), ("raw", 5, "none of 5"), ("diffs", 5, "none of 5"),
    })
    {
        var results = Enumerable.Range(0, runs).Select(seed => OneGaussian(view, seed)).ToArray();
        Console.WriteLine($"| {view} | {runs} | {results.Count(r => r.IsGood)} | "
            + $"{results.Min(r => r.Mean):f2} to {results.Max(r => r.Mean):f2} | "
            + $"{results.Min(r => r.Stddev):f2} to {results.Max(r => r.Stddev):f2} | {tensorflow} |");
    }
}

static GaussianQuality OneGaussian(string view, int seed)
{
    using var graph = Seeded(seed);
    var gan = GaussianGan.Build(view);
    using var sess = Start(graph);
    float[] last = [];
    gan.Train(sess, new GaussianProblem(new RandomState(seed)), onRound: r =>
    {
        if (r.Index == 4999)
        {
            last = r.Sample.ToArray<float>();
        }
    });
    return GaussianProblem.Measure(last);
}

static void Quadratic()
{
    var results = new List<QuadraticQuality>();
    for (var seed = 1; seed <= 10; seed++)
    {
        using var graph = Seeded(seed);
        var gan = QuadraticGan.Build();
        using var sess = Start(graph);
        gan.Train(sess, new QuadraticProblem(new RandomState(seed)));
        var noise = new QuadraticProblem(new RandomState(1000 + seed)).SampleZ(10000, 2);
        results.Add(QuadraticProblem.Measure((float[,])sess.run(gan.GSample, (gan.Z, noise)).ToMultiDimArray<float>()));
    }

    string Spread(Func<QuadraticQuality, double> of, string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{results.Min(of).ToString(format)} to {results.Max(of).ToString(format)}, "
            + $"mean {results.Average(of).ToString(format)}");

    Console.WriteLine("quadratic, seeds 1 to 10, 10,001 iterations of 10 + 10 steps\n");
    Console.WriteLine("| | median of abs(y - (10 + x^2)) | standard deviation of x | x in [-50, 50] |");
    Console.WriteLine("|---|---|---|---|");
    Console.WriteLine($"| GanTf | {Spread(r => r.MedianDistance, "f0")} | "
        + $"{Spread(r => r.StandardDeviationOfX, "f0")} | {Spread(r => r.ShareInRange, "p0")} |");
    Console.WriteLine("| TensorFlow | 28 to 94, mean 59 | 28 to 34, mean 30 | 87 % to 100 %, mean 94 % |");
    Console.WriteLine("\nMedian distances in order: "
        + string.Join(", ", results.Select(r => r.MedianDistance).Order().Select(d => d.ToString("f0"))));
}
