using System;
using System.Numerics;

namespace Tensorflow.Numerics.Random;

/// <summary>Python's random.Random: the same values from the same int seed and the same calls.</summary>
public sealed partial class PythonRandom
{
    private readonly Mt19937 _bits;
    private double? _waiting;

    /// <summary>random.Random(seed); the sign of the seed is ignored, its width is not limited.</summary>
    public PythonRandom(BigInteger seed) => _bits = new Mt19937(Digits(seed));

    /// <summary>random.Random(): seeded by the operating system.</summary>
    public PythonRandom() => _bits = Mt19937.FromEntropy();

    /// <summary>seed(seed): restarts the stream and forgets the waiting normal value.</summary>
    public void Seed(BigInteger seed)
    {
        _bits.InitByArray(Digits(seed));
        _waiting = null;
    }

    /// <summary>getstate(): all that determines the further values.</summary>
    public PythonRandomState GetState() => new(_bits.Words.ToArray(), _bits.Position, _waiting);

    /// <summary>setstate(state): continues from a saved state.</summary>
    public void SetState(PythonRandomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _bits.Restore(state.Words, state.Position);
        _waiting = state.WaitingGauss;
    }

    /// <summary>random(): a multiple of 2^-53 in [0, 1).</summary>
    public double Random() => _bits.NextDouble();

    /// <summary>uniform(a, b): a + (b - a)·random().</summary>
    public double Uniform(double a, double b) => a + (b - a) * Random();

    /// <summary>getrandbits(k): k random bits; words fill from the low end and the last keeps its high bits.</summary>
    public BigInteger GetRandBits(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        BigInteger value = BigInteger.Zero;
        for (int shift = 0; shift < k; shift += 32)
        {
            value |= (BigInteger)NextBits(k - shift) << shift;
        }

        return value;
    }

    /// <summary>randint(a, b): a whole number in a..b, both ends included.</summary>
    public long RandInt(long a, long b)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(b, a);
        return (long)(a + (Int128)Below((UInt128)((Int128)b - a) + 1));
    }

    /// <summary>randrange(stop): a whole number in 0..stop-1.</summary>
    public long RandRange(long stop) => RandRange(0, stop);

    /// <summary>randrange(start, stop, step): one of start, start + step, ... before stop.</summary>
    public long RandRange(long start, long stop, long step = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(step);
        Int128 width = (Int128)stop - start;
        Int128 count = (width + step - (step > 0 ? 1 : -1)) / step;
        if (count <= 0 || (width > 0) != (step > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(stop), $"empty range in randrange({start}, {stop}, {step})");
        }

        return (long)(start + step * (Int128)Below((UInt128)count));
    }

    /// <summary>gauss(mu, sigma): Box and Muller's cosine first; the sine waits for the next call.</summary>
    public double Gauss(double mu = 0.0, double sigma = 1.0)
    {
        double z;
        if (_waiting is { } value)
        {
            (z, _waiting) = (value, null);
        }
        else
        {
            double angle = Random() * 2.0 * Math.PI;
            double radius = Math.Sqrt(-2.0 * Math.Log(1.0 - Random()));
            z = Math.Cos(angle) * radius;
            _waiting = Math.Sin(angle) * radius;
        }

        return mu + z * sigma;
    }

    /// <summary>
    /// normalvariate(mu, sigma): Kinderman and Monahan's ratio of uniforms; keeps nothing between calls.
    /// </summary>
    public double NormalVariate(double mu = 0.0, double sigma = 1.0)
    {
        double magic = 4 * Math.Exp(-0.5) / Math.Sqrt(2.0);
        while (true)
        {
            double u1 = Random(), u2 = 1.0 - Random();
            double z = magic * (u1 - 0.5) / u2;
            if (z * z / 4.0 <= -Math.Log(u2))
            {
                return mu + z * sigma;
            }
        }
    }

    /// <summary>expovariate(rate): -log(1 - random()) / rate.</summary>
    public double ExpoVariate(double rate = 1.0) => -Math.Log(1.0 - Random()) / rate;

    // as many bits as n itself needs, so one more than necessary when n is a power of two; rejected until below n
    private UInt128 Below(UInt128 n)
    {
        int k = 128 - (int)UInt128.LeadingZeroCount(n);
        UInt128 value;
        do
        {
            value = UInt128.Zero;
            for (int shift = 0; shift < k; shift += 32)
            {
                value |= (UInt128)NextBits(k - shift) << shift;
            }
        }
        while (value >= n);

        return value;
    }

    private int Below(int n) => (int)Below((UInt128)(uint)n);

    private uint NextBits(int wanted) => _bits.Next32() >> Math.Max(32 - wanted, 0);

    private static uint[] Digits(BigInteger seed)
    {
        seed = BigInteger.Abs(seed);
        var digits = new uint[Math.Max(1, (int)((seed.GetBitLength() + 31) / 32))];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (uint)(seed & uint.MaxValue);
            seed >>= 32;
        }

        return digits;
    }
}
