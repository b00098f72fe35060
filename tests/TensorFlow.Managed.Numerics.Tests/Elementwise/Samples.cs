using System;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>Inputs of tests: fixed seeds, lengths around the vector widths.</summary>
internal static class Samples
{
    public static readonly int[] Lengths = [0, 1, 2, 7, 8, 15, 16, 17, 31, 32, 33, 64, 100];

    /// <summary>Numbers from -4 to 4, some of them equal, by a seed.</summary>
    public static float[] Floats(int length, int seed = 1)
    {
        var random = new System.Random(seed);
        var x = new float[length];
        for (var i = 0; i < length; i++)
        {
            x[i] = random.Next(4) == 0 ? random.Next(-2, 3) : (random.NextSingle() * 8) - 4;
        }

        return x;
    }

    /// <summary>The same numbers as doubles, with more digits.</summary>
    public static double[] Doubles(int length, int seed = 1) =>
        Array.ConvertAll(Floats(length, seed), x => x * 1.0000000123);

    /// <summary>Bools by a seed.</summary>
    public static bool[] Bools(int length, int seed = 1) => Array.ConvertAll(Floats(length, seed), x => x > 0);
}
