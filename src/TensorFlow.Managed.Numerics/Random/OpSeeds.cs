using System;

namespace Tensorflow.Numerics.Random;

/// <summary>TensorFlow's get_seed: which seed attributes a new random op has.</summary>
public static class OpSeeds
{
    private const long Modulus = 0x7FFFFFFF, DefaultGraphSeed = 87654321;

    /// <summary>
    /// (seed, seed2) from the graph's (or eager context's) seed and the op's own. Only when there is a graph seed and
    /// no op seed is <paramref name="nextOpSeed"/> asked: in a graph it counts 0, 1, 2, ... for each such request, in
    /// eager mode it draws randint(0, 2^31-1) from Python's generator. Without any seed the answer is (0, 0):
    /// unpredictable. Seeds that come to (0, 0) become (0, 2^31-1).
    /// </summary>
    public static (long Seed, long Seed2) Get(long? graphSeed, long? opSeed, Func<long> nextOpSeed)
    {
        if (graphSeed is null && opSeed is null)
        {
            return (0, 0);
        }

        long seed = graphSeed is { } graph ? Remainder(graph) : DefaultGraphSeed;
        long seed2 = Remainder(opSeed ?? nextOpSeed());
        return (seed, seed2) == (0, 0) ? (0, Modulus) : (seed, seed2);
    }

    // Python's remainder: never negative
    private static long Remainder(long value)
    {
        long rest = value % Modulus;
        return rest < 0 ? rest + Modulus : rest;
    }
}
