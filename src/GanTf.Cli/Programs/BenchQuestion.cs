using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs;

/// <summary>Something to time.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Chunk">Iterations timed at once, enough that starting the loop does not count.</param>
/// <param name="Open">Opens a session and gives the loop.</param>
internal sealed record BenchQuestion(
    string Name, int Chunk, Func<IEngine, (IDisposable Session, Action<int> Iterate)> Open)
{
    // (batch, in) x (in, out) of the MNIST GAN's layers, forward
    private static readonly (int M, int K, int N)[] Products =
        [(100, 784, 1024), (100, 1024, 512), (100, 512, 256), (100, 100, 256), (100, 256, 512), (100, 1024, 784)];

    /// <summary>Floating-point operations of an iteration, for matrix products.</summary>
    public double? Flops { get; init; }

    /// <summary>The fewest iterations that a loop can do: MNIST's goes by epochs of ten batches.</summary>
    public int SmallestChunk => Name == "mnist" ? 10 : 1;

    /// <summary>The question that it is timed in turn with and set beside; null: none.</summary>
    public string? Beside { get; init; }

    /// <summary>
    /// One iteration of each program in graph style, in Keras style traced (NAME_keras) and not (NAME_eager); then the
    /// matrix products.
    /// </summary>
    public static IEnumerable<BenchQuestion> All() =>
        ProgramCatalog.All().SelectMany(OfProgram).Concat(Products.Select(p => Product(p.M, p.K, p.N)));

    private static IEnumerable<BenchQuestion> OfProgram(GanProgram program)
    {
        var (name, chunk) = (program.Name, ChunkOf(program.Name));
        return program.Style == "graph"
            ? [new(name, chunk, program.OpenLoop)]
            :
            [
                new($"{name}_keras", chunk, program.OpenLoop) { Beside = name },
                new($"{name}_eager", Math.Max(10, chunk / 20), _ => program.OpenEagerLoop()) { Beside = name },
            ];
    }

    private static int ChunkOf(string program) => program switch
    {
        "mnist" => 10,
        "gaussian" => 20,
        "quadratic" => 200,
        _ => 1000,
    };

    private static BenchQuestion Product(int m, int k, int n) => new($"matmul_{m}x{k}x{n}", 50, engine =>
    {
        using var graph = tf.Graph().as_default();
        var a = tf.placeholder(tf.float32, (m, k));
        var b = tf.placeholder(tf.float32, (k, n));
        var session = tf.Session(graph, engine);
        var multiply = session.make_callable([tf.matmul(a, b)], [a, b]);
        var random = new RandomState(1);
        var (x, y) = (Uniform(random, m, k), Uniform(random, k, n));
        return (session, iterations =>
        {
            for (var i = 0; i < iterations; i++)
            {
                multiply.Run(x, y);
            }
        });
    })
    {
        Flops = 2.0 * m * k * n,
    };

    private static NDArray Uniform(RandomState random, int rows, int columns) =>
        random.uniform(-1, 1, new Shape(rows, columns)).astype(np.float32);
}
