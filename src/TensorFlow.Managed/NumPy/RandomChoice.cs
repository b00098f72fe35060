using System;
using System.Linq;

namespace Tensorflow.NumPy;

/// <summary>What NumPy asks of the arguments of choice.</summary>
internal static class RandomChoice
{
    /// <summary>The length of a list to choose from.</summary>
    public static int Population(NDArray a) => a.ndim == 1
        ? a.__len__()
        : throw new ValueError($"a must be 1-dimensional. Received: shape {a.shape}.");

    /// <summary>Refuses what cannot be drawn.</summary>
    public static void Check(int population, int size, bool replace, double[]? p)
    {
        if (population <= 0 && size > 0)
        {
            throw new ValueError($"a must be greater than 0 unless no samples are taken. Received: {population}.");
        }

        if (!replace && size > population)
        {
            throw new ValueError("Cannot take a larger sample than population when 'replace=False'. "
                + $"Received: {size} of {population}.");
        }

        if (p is null)
        {
            return;
        }

        if (p.Length != population)
        {
            throw new ValueError($"'a' and 'p' must have same size. Received: {population} and {p.Length}.");
        }

        if (p.Any(x => !(x >= 0.0)))
        {
            throw new ValueError("probabilities are not non-negative");
        }

        if (Math.Abs(p.Sum() - 1.0) > 1.5e-8) // the square root of double's precision
        {
            throw new ValueError($"probabilities do not sum to 1. Received: a sum of {p.Sum()}.");
        }

        if (!replace && p.Count(x => x > 0.0) < size)
        {
            throw new ValueError("Fewer non-zero entries in p than size");
        }
    }
}
