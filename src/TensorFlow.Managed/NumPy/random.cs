using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Tensorflow.Numerics.Random;

namespace Tensorflow;

/// <summary>
/// Python's module random: the same values from the same seed and calls. C# lets no member have its class's name, so
/// Python's random.random() is <see cref="random_"/>. The stream belongs to the thread; until it is seeded its values
/// come from the operating system's entropy. Streams of one's own: <see cref="Random"/>.
/// </summary>
public static class random
{
    private static readonly ThreadLocal<PythonRandom> Streams = new(static () => new PythonRandom());

    /// <summary>The thread's stream.</summary>
    public static PythonRandom Stream => Streams.Value!;

    /// <summary>A stream of its own; without a seed, from the operating system's entropy.</summary>
    public static PythonRandom Random(BigInteger? seed = null) =>
        seed is { } s ? new PythonRandom(s) : new PythonRandom();

    /// <summary>Starts over from a whole number of any width; the sign does not matter.</summary>
    public static void seed(BigInteger a) => Stream.Seed(a);

    /// <summary>Starts over from the operating system's entropy.</summary>
    public static void seed() => Streams.Value = new PythonRandom();

    /// <summary>Python's random.random(): uniform in [0, 1).</summary>
    public static double random_() => Stream.Random();

    /// <summary>Uniform in [a, b) or [a, b], depending on rounding.</summary>
    public static double uniform(double a, double b) => Stream.Uniform(a, b);

    /// <summary>A whole number in a..b, both included.</summary>
    public static long randint(long a, long b) => a <= b
        ? Stream.RandInt(a, b)
        : throw new ValueError($"empty range in randint({a}, {b})");

    /// <summary>A whole number in 0..stop-1.</summary>
    public static long randrange(long stop) => randrange(0, stop);

    /// <summary>One of start, start + step, ... before stop.</summary>
    public static long randrange(long start, long stop, long step = 1) =>
        step > 0 ? start < stop ? Stream.RandRange(start, stop, step) : throw Empty(start, stop, step)
        : step < 0 && start > stop ? Stream.RandRange(start, stop, step) : throw Empty(start, stop, step);

    /// <summary>A whole number of k random bits.</summary>
    public static BigInteger getrandbits(int k) => Stream.GetRandBits(k);

    /// <summary>One item.</summary>
    /// <exception cref="IndexError">There is none.</exception>
    public static T choice<T>(IReadOnlyList<T> seq) =>
        seq.Count > 0 ? Stream.Choice(seq) : throw new IndexError("Cannot choose from an empty sequence");

    /// <summary>k items with repetition.</summary>
    public static T[] choices<T>(IReadOnlyList<T> population, int k = 1) => Stream.Choices(population, k);

    /// <summary>k items from distinct places.</summary>
    /// <exception cref="ValueError">There are fewer.</exception>
    public static T[] sample<T>(IReadOnlyList<T> population, int k) => k >= 0 && k <= population.Count
        ? Stream.Sample(population, k)
        : throw new ValueError($"Sample larger than population or is negative. Received: {k} of {population.Count}.");

    /// <summary>Puts a list into random order, in place.</summary>
    public static void shuffle<T>(IList<T> x) => Stream.Shuffle(x);

    /// <summary>Normal, two values at a time; the second one waits.</summary>
    public static double gauss(double mu = 0.0, double sigma = 1.0) => Stream.Gauss(mu, sigma);

    /// <summary>Normal, by another algorithm that keeps nothing.</summary>
    public static double normalvariate(double mu = 0.0, double sigma = 1.0) => Stream.NormalVariate(mu, sigma);

    /// <summary>Exponential with a rate.</summary>
    public static double expovariate(double lambd = 1.0) => Stream.ExpoVariate(lambd);

    /// <summary>All that determines the further values of this thread.</summary>
    public static PythonRandomState getstate() => Stream.GetState();

    /// <summary>Continues from a saved state.</summary>
    public static void setstate(PythonRandomState state) => Stream.SetState(state);

    private static ValueError Empty(long start, long stop, long step) =>
        new($"empty range in randrange({start}, {stop}, {step})");
}
