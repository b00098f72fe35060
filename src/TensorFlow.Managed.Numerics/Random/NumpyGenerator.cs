using System;
using System.Collections.Generic;
using System.Numerics;

namespace Tensorflow.Numerics.Random;

/// <summary>NumPy's default_rng(seed): PCG64 with ziggurat normals and Lemire's bounded integers.</summary>
public sealed partial class NumpyGenerator
{
    private const double Unit53 = 1.0 / 9007199254740992.0;

    /// <summary>default_rng(seed).</summary>
    public NumpyGenerator(BigInteger seed) : this(new SeedSequence(seed))
    {
    }

    /// <summary>default_rng(seed_sequence).</summary>
    public NumpyGenerator(SeedSequence seeds) => Bits = new Pcg64(seeds);

    /// <summary>default_rng(): seeded by the operating system.</summary>
    public NumpyGenerator() : this(SeedSequence.FromEntropy())
    {
    }

    /// <summary>The generator of words below this stream.</summary>
    public Pcg64 Bits { get; }

    /// <summary>random(): a multiple of 2^-53 in [0, 1).</summary>
    public double NextDouble() => (Bits.Next64() >> 11) * Unit53;

    /// <summary>random(dtype: float32): a multiple of 2^-24 in [0, 1).</summary>
    public float NextSingle() => (Bits.Next32() >> 8) * (1.0f / 16777216.0f);

    /// <summary>uniform(low, high, size): low + (high - low)·random().</summary>
    public void FillUniform(Span<double> destination, double low = 0.0, double high = 1.0)
    {
        double width = high - low;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = low + width * NextDouble();
        }
    }

    /// <summary>random(size, dtype: float32).</summary>
    public void FillSingles(Span<float> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = NextSingle();
        }
    }

    /// <summary>normal(mean, deviation, size): mean + deviation·standard_normal.</summary>
    public void FillNormal(Span<double> destination, double mean = 0.0, double deviation = 1.0)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = mean + deviation * NextNormal();
        }
    }

    /// <summary>standard_normal() by the ziggurat of 256 layers (Marsaglia and Tsang, Doornik's variant).</summary>
    public double NextNormal()
    {
        while (true)
        {
            ulong word = Bits.Next64();
            int layer = (int)(word & 0xFF);
            ulong magnitude = (word >> 9) & 0x000FFFFFFFFFFFFFul;
            double x = magnitude * Ziggurat.Widths[layer];
            x = (word & 0x100) != 0 ? -x : x;
            if (magnitude < Ziggurat.Limits[layer])
            {
                return x;
            }

            if (layer == 0)
            {
                double tail = NextTail();
                return ((magnitude >> 8) & 1) != 0 ? -tail : tail;
            }

            double height = (Ziggurat.Heights[layer - 1] - Ziggurat.Heights[layer]) * NextDouble();
            if (height + Ziggurat.Heights[layer] < Math.Exp(-0.5 * x * x))
            {
                return x;
            }
        }
    }

    /// <summary>shuffle(items): mask-and-reject draws from the last place down.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)NextInterval((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>permutation(n): the order that shuffle gives to 0..n-1.</summary>
    public long[] Permutation(int n)
    {
        long[] order = Ascending(n);
        Shuffle<long>(order);
        return order;
    }

    /// <summary>choice(n, size): indices below n, each drawn from all of them.</summary>
    public void FillChoice(Span<long> destination, long n) => FillIntegers(destination, 0, n - 1);

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
    /// choice(n, size, replace: false): Floyd's sampling and a shuffle; for more than a fiftieth of over 10,000 the
    /// end of a partial shuffle of all.
    /// </summary>
    public void FillDistinct(Span<long> destination, int n)
    {
        int count = destination.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        if (n > 10000 && count > n / 50)
        {
            long[] all = Ascending(n);
            ShuffleDown(all, Math.Max(n - count, 1));
            all.AsSpan(n - count).CopyTo(destination);
            return;
        }

        var taken = new HashSet<long>();
        for (int i = 0; i < count; i++)
        {
            int j = n - count + i;
            long value = (long)NextBounded((ulong)j);
            destination[i] = taken.Add(value) ? value : j;
            taken.Add(destination[i]);
        }

        ShuffleDown(destination, 1);
    }

    private double NextTail()
    {
        while (true)
        {
            double x = -Ziggurat.InverseTail * LogOnePlus.Of(-NextDouble());
            double y = -LogOnePlus.Of(-NextDouble());
            if (y + y > x * x)
            {
                return Ziggurat.Tail + x;
            }
        }
    }

    private void ShuffleDown(Span<long> items, int first)
    {
        for (int i = items.Length - 1; i >= first; i--)
        {
            int j = (int)NextBounded((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static long[] Ascending(int n)
    {
        var order = new long[n];
        for (int i = 0; i < n; i++)
        {
            order[i] = i;
        }

        return order;
    }
}
