using System;
using System.Diagnostics;
using System.Globalization;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Numerics.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

// What a step costs in graph style, in Keras style traced, and in Keras style run eagerly: EagerStudy [steps].
// Prints the best of many short turns, which a busy machine disturbs least. With a number of steps it runs as many
// eager steps of the 1010 GAN and prints the memory that is in use before and after.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 0)
{
    Memory(int.Parse(args[0]));
    return;
}

PythonRandom Python() => new(3);
RandomState Numpy() => new(2);
{
    var (gan, traced, eager) = (
        new GanTf.Keras.PatternGan(), new PatternProblem(Python()), new PatternProblem(Python()));
    var (graph, own) = (InGraph(GanTf.PatternGan.Build), new PatternProblem(Python()));
    Show("pattern_1010", n => graph.Gan.Train(graph.Session, own, n), n => gan.Train(traced, n), n => Eager(
        n, () => gan.train_step(PatternBatches(eager))));
}

{
    var (gan, traced, eager) = (
        new GanTf.Keras.EvenNumbersGan(), new EvenNumbersProblem(Numpy()), new EvenNumbersProblem(Numpy()));
    var (graph, own) = (InGraph(GanTf.EvenNumbersGan.Build), new EvenNumbersProblem(Numpy()));
    Show("even_numbers", n => graph.Gan.Train(graph.Session, own, n), n => gan.Train(traced, n), n => Eager(
        n, () => gan.train_step([Batch(eager.EvenNumbers(16)), Batch(eager.Noise(16))])));
}

{
    var (gan, traced, eager) = (
        new GanTf.Keras.QuadraticGan(1, 1), new QuadraticProblem(Numpy()), new QuadraticProblem(Numpy()));
    var (graph, own) = (InGraph(GanTf.QuadraticGan.Build), new QuadraticProblem(Numpy()));
    Show("quadratic", n => graph.Gan.Train(graph.Session, own, n, 1, 1), n => gan.Train(traced, n), n => Eager(
        n, () => gan.train_step([Batch(eager.SampleData(256)), Batch(eager.SampleZ(256, 2))])));
}

{
    const int size = GaussianProblem.MinibatchSize;
    var (gan, traced, eager) = (
        new GanTf.Keras.GaussianGan(), new GaussianProblem(Numpy()), new GaussianProblem(Numpy()));
    var (graph, own) = (InGraph(() => GanTf.GaussianGan.Build()), new GaussianProblem(Numpy()));
    Show("gaussian", n => graph.Gan.Train(graph.Session, own, n, 1, 1), n => gan.Train(traced, n, 1, 1), n => Eager(
        n, () => gan.train_step(
        [
            Batch(eager.DistributionSampler(size)), Batch(eager.GeneratorInputSampler(size)),
            Batch(eager.GeneratorInputSampler(size)),
        ])));
}

static void Show(string name, params Action<int>[] styles)
{
    var best = Array.ConvertAll(styles, _ => double.MaxValue);
    for (var turn = 0; turn < 4; turn++)
    {
        for (var i = 0; i < styles.Length; i++)
        {
            // the first turn lets the compiler improve what runs often
            best[i] = Math.Min(best[i], Best(styles[i], turn == 0 ? 3 : 0.2));
        }
    }

    Console.WriteLine($"{name,-13} graph {best[0],7:0.00} us   traced {best[1],7:0.00} us ({best[1] / best[0]:0.00})"
        + $"   eager {best[2],7:0.00} us ({best[2] / best[0]:0.0})");
}

static double Best(Action<int> iterate, double warmUp)
{
    const int chunk = 20;
    var clock = Stopwatch.StartNew();
    while (clock.Elapsed.TotalSeconds < warmUp)
    {
        iterate(chunk);
    }

    var best = double.MaxValue;
    for (var i = 0; i < 200; i++)
    {
        var start = Stopwatch.GetTimestamp();
        iterate(chunk);
        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / chunk);
    }

    return best;
}

static void Memory(int steps)
{
    var (gan, data) = (new GanTf.Keras.PatternGan(), new PatternProblem(new PythonRandom(3)));
    void Run(int n) => Eager(n, () => gan.train_step(PatternBatches(data)));
    Run(10_000);
    var (before, resident) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    Run(steps);
    Console.WriteLine($"{steps} eager steps: {before} bytes in use before, {GC.GetTotalMemory(true)} after; "
        + $"{resident >> 20} MB resident before, {Environment.WorkingSet >> 20} MB after");
}

static void Eager(int steps, Action step)
{
    for (var i = 0; i < steps; i++)
    {
        step();
    }
}

static Tensors[] PatternBatches(PatternProblem data) =>
    [Batch(data.GenerateReal()), Batch(data.GenerateRandom()), Batch(data.GenerateRandom())];

static Tensors Batch(NDArray drawn) => tf.constant(drawn, tf.float32);

static (TGan Gan, Session Session) InGraph<TGan>(Func<TGan> build)
{
    var graph = tf.Graph();
    using (graph.as_default())
    {
        var gan = build();
        var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        return (gan, session);
    }
}
