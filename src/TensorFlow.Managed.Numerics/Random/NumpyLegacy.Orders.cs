using System;

namespace Tensorflow.Numerics.Random;

public sealed partial class NumpyLegacy
{
    /// <summary>shuffle(items): swaps from the last place down, each with a place at or below it.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)NextInterval((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>
    /// permutation(n): the order of 0..n-1 that shuffle gives; rows of an array are gathered by the same order.
    /// </summary>
    public void FillPermutation(Span<long> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = i;
        }

        Shuffle(destination);
    }

    /// <summary>permutation(n) as a new array.</summary>
    public long[] Permutation(int n)
    {
        var order = new long[n];
        FillPermutation(order);
        return order;
    }

    /// <summary>choice(n, size): indices below n, each drawn from all of them.</summary>
    public void FillChoice(Span<long> destination, long n) => FillIntegers(destination, 0, n - 1);

    /// <summary>choice(n, size, replace: false): the first indices of a permutation of all n.</summary>
    public void FillDistinct(Span<long> destination, int n)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, n);
        Permutation(n).AsSpan(0, destination.Length).CopyTo(destination);
    }

    /// <summary>choice(n, size, p: p): one double an index, looked up in the running sums of p.</summary>
    public void FillWeighted(Span<long> destination, ReadOnlySpan<double> p)
    {
        double[] sums = DiscreteDraw.RunningSums(p);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = DiscreteDraw.Find(sums, NextDouble());
        }
    }

    /// <summary>
    /// choice(n, size, replace: false, p: p): draws all missing indices at once, keeps first occurrences in order,
    /// sets the probability of what was found to zero and goes on. p must have as many positive entries as are
    /// wanted.
    /// </summary>
    public void FillDistinctWeighted(Span<long> destination, ReadOnlySpan<double> p)
    {
        double[] left = p.ToArray();
        int positive = left.AsSpan().Length - left.AsSpan().Count(0.0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, positive);
        var draws = new double[destination.Length];
        for (int found = 0; found < destination.Length;)
        {
            Span<double> missing = draws.AsSpan(0, destination.Length - found);
            _bits.FillDoubles(missing);
            foreach (long index in destination[..found])
            {
                left[index] = 0.0;
            }

            double[] sums = DiscreteDraw.RunningSums(left);
            foreach (double draw in missing)
            {
                long index = DiscreteDraw.Find(sums, draw);
                if (!destination[..found].Contains(index))
                {
                    destination[found++] = index;
                }
            }
        }
    }
}
