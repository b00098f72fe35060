using System;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Random;

/// <summary>NumPy's RandomState: the stream behind np.random.seed and np.random.*, value for value.</summary>
public sealed partial class NumpyLegacy
{
    private readonly Mt19937 _bits;
    private bool _hasGauss;
    private double _gauss;

    /// <summary>The stream of np.random.seed(seed).</summary>
    public NumpyLegacy(uint seed) => _bits = new Mt19937(seed);

    /// <summary>The stream of np.random.seed([...]); differs from that of the int even for one word.</summary>
    public NumpyLegacy(ReadOnlySpan<uint> key) => _bits = new Mt19937(key);

    /// <summary>An unseeded stream: its state comes from the operating system.</summary>
    public NumpyLegacy() => _bits = Mt19937.FromEntropy();

    /// <summary>The generator of words below this stream.</summary>
    public Mt19937 Bits => _bits;

    /// <summary>Restarts the stream and forgets the waiting normal value.</summary>
    public void Seed(uint seed)
    {
        _bits.Init(seed);
        _hasGauss = false;
    }

    /// <summary>Restarts the stream from a list of words and forgets the waiting normal value.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        _bits.InitByArray(key);
        _hasGauss = false;
    }

    /// <summary>All that determines the further values.</summary>
    public NumpyLegacyState GetState() =>
        new(_bits.Words.ToArray(), _bits.Position, _hasGauss, _hasGauss ? _gauss : 0.0);

    /// <summary>Continues from a saved state.</summary>
    public void SetState(NumpyLegacyState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _bits.Restore(state.Key, state.Position);
        (_hasGauss, _gauss) = (state.HasGauss, state.CachedGauss);
    }

    /// <summary>random_sample(): a multiple of 2^-53 in [0, 1).</summary>
    public double NextDouble() => _bits.NextDouble();

    /// <summary>
    /// standard_normal() by Marsaglia's polar method: of each pair the second value comes first, the first one waits.
    /// </summary>
    public double NextNormal()
    {
        if (_hasGauss)
        {
            _hasGauss = false;
            return _gauss;
        }

        double second = NextPair(out _gauss);
        _hasGauss = true;
        return second;
    }

    /// <summary>uniform(low, high, size): low + (high - low)·random_sample, two roundings.</summary>
    public void FillUniform(Span<double> destination, double low = 0.0, double high = 1.0)
    {
        _bits.FillDoubles(destination);
        if (low == 0.0 && high == 1.0)
        {
            return;
        }

        double width = high - low;
        int i = 0;
        for (; i <= destination.Length - 8; i += 8)
        {
            Span<double> eight = destination.Slice(i, 8);
            (Vector512.Create(low) + width * Vector512.Create<double>(eight)).CopyTo(eight);
        }

        for (; i < destination.Length; i++)
        {
            destination[i] = low + width * destination[i];
        }
    }

    /// <summary>uniform(low, high, size).astype(float32): the double values, each rounded once more.</summary>
    public void FillUniform(Span<float> destination, double low = 0.0, double high = 1.0)
    {
        Span<double> buffer = stackalloc double[Chunk];
        while (!destination.IsEmpty)
        {
            int count = Math.Min(Chunk, destination.Length);
            FillUniform(buffer[..count], low, high);
            Narrow(buffer[..count], destination);
            destination = destination[count..];
        }
    }

    /// <summary>normal(mean, deviation, size): mean + deviation·standard_normal, two roundings.</summary>
    public void FillNormal(Span<double> destination, double mean = 0.0, double deviation = 1.0)
    {
        int i = 0;
        if (_hasGauss && destination.Length > 0)
        {
            destination[i++] = mean + deviation * NextNormal();
        }

        if (destination.Length - i > 1)
        {
            int even = (destination.Length - i) & ~1;
            FillPairs(destination.Slice(i, even), mean, deviation);
            i += even;
        }

        if (i < destination.Length)
        {
            destination[i] = mean + deviation * NextNormal();
        }
    }

    /// <summary>normal(mean, deviation, size).astype(float32): the double values, each rounded once more.</summary>
    public void FillNormal(Span<float> destination, double mean = 0.0, double deviation = 1.0)
    {
        Span<double> buffer = stackalloc double[Chunk];
        while (!destination.IsEmpty)
        {
            int count = Math.Min(Chunk, destination.Length);
            FillNormal(buffer[..count], mean, deviation);
            Narrow(buffer[..count], destination);
            destination = destination[count..];
        }
    }

    /// <summary>standard_normal(size): the bare values (0.0 + 1.0·z would turn a negative zero).</summary>
    public void FillStandardNormal(Span<double> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = NextNormal();
        }
    }

    private const int Chunk = 256;

    private double NextPair(out double first)
    {
        double x1, x2, square;
        do
        {
            x1 = 2.0 * _bits.NextDouble() - 1.0;
            x2 = 2.0 * _bits.NextDouble() - 1.0;
            square = x1 * x1 + x2 * x2;
        }
        while (square >= 1.0 || square == 0.0);

        double factor = Math.Sqrt(-2.0 * Math.Log(square) / square);
        first = factor * x1;
        return factor * x2;
    }

    private static void Narrow(ReadOnlySpan<double> source, Span<float> destination)
    {
        int i = 0;
        for (; i <= source.Length - 16; i += 16)
        {
            Vector512<double> low = Vector512.Create(source[i..]), high = Vector512.Create(source[(i + 8)..]);
            Vector512.Narrow(low, high).CopyTo(destination[i..]);
        }

        for (; i < source.Length; i++)
        {
            destination[i] = (float)source[i];
        }
    }
}
