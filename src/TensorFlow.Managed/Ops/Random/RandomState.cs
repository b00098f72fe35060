using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Seeds and streams of the random ops.</summary>
internal static class RandomState
{
    /// <summary>The attributes of a random op that asks for a seed now.</summary>
    public static Attrs Attrs(TF_DataType dtype, long? seed)
    {
        var (first, second) = Target.Current.OpSeeds(seed);
        return new Attrs { ["dtype"] = dtype, ["seed"] = first, ["seed2"] = second };
    }

    /// <summary>The seed attributes alone, for an op whose type follows from its inputs.</summary>
    public static Attrs Attrs(long? seed)
    {
        var (first, second) = Target.Current.OpSeeds(seed);
        return new Attrs { ["seed"] = first, ["seed2"] = second };
    }

    /// <summary>The node's stream; seeds (0, 0) start it at an unpredictable place.</summary>
    public static StatefulPhilox Stream(Attrs attrs)
    {
        var (seed, seed2) = (attrs.Int("seed"), attrs.Int("seed2"));
        return (seed, seed2) == (0, 0)
            ? new StatefulPhilox(Entropy(), Entropy())
            : new StatefulPhilox(seed, seed2);
    }

    private static long Entropy()
    {
        Span<byte> bytes = stackalloc byte[8];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt64(bytes);
    }
}
