using System.Security.Cryptography;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Programs;

/// <summary>Where the three random streams of a run start.</summary>
/// <param name="Tensorflow">Initial values and dropout, 0..2^31-1.</param>
/// <param name="Numpy">Batches and noise, 0..2^32-1.</param>
/// <param name="Python">Batches and noise of programs that use Python's random.</param>
internal readonly record struct StreamSeeds(int Tensorflow, long Numpy, long Python)
{
    /// <summary>The seeds that benchmarks and comparisons start from.</summary>
    public static StreamSeeds OfBench { get; } = new(1, 2, 3);

    /// <summary>One seed for all three streams.</summary>
    public static StreamSeeds Of(int seed) => new(seed, seed, seed);

    /// <summary>Seeds that nobody chose; recorded, so that the run can be repeated all the same.</summary>
    public static StreamSeeds FromSystem() => new(Draw(), Draw(), Draw());

    /// <summary>The seeds of the k-th run beside this one: each k higher, and around at its range's end.</summary>
    public StreamSeeds Next(int k) =>
        new((int)(((long)Tensorflow + k) & int.MaxValue), (Numpy + k) & uint.MaxValue, Python + k);

    /// <summary>The seeds as run.json has them.</summary>
    public RunSeeds ToRecord() => new(Tensorflow, Numpy, Python);

    private static int Draw() => RandomNumberGenerator.GetInt32(int.MaxValue);
}
