using System;
using System.Numerics;
using Tensorflow.Numerics.Random;

namespace Tensorflow.NumPy;

/// <summary>
/// NumPy's RandomState: the same values from the same seed and calls. Real values are float64, as in NumPy
/// (TensorFlow.NET's are float32); <c>astype(np.float32)</c> rounds them as in Python. A missing size gives a scalar.
/// </summary>
public partial class RandomState
{
    private NumpyLegacy _stream;

    /// <summary>The stream of a seed in 0..2^32-1.</summary>
    public RandomState(long seed) => _stream = new NumpyLegacy(Seed(seed));

    /// <summary>The stream of a list of 32-bit seeds.</summary>
    public RandomState(uint[] seed) => _stream = new NumpyLegacy(seed);

    /// <summary>An unseeded stream: its state comes from the operating system.</summary>
    public RandomState()
        : this(new NumpyLegacy())
    {
    }

    internal RandomState(NumpyLegacy stream) => _stream = stream;

    /// <summary>
    /// The stream below, for filling spans without allocation: FillUniform, FillNormal, FillIntegers.
    /// </summary>
    public virtual NumpyLegacy Stream
    {
        get => _stream;
        protected set => _stream = value;
    }

    /// <summary>Starts over from a seed in 0..2^32-1.</summary>
    public void seed(long seed) => Stream.Seed(Seed(seed));

    /// <summary>Starts over from a list of 32-bit seeds.</summary>
    public void seed(uint[] seed) => Stream.Seed(seed);

    /// <summary>Starts over from the operating system's entropy.</summary>
    public void seed() => Stream = new NumpyLegacy();

    /// <summary>All that determines the further values.</summary>
    public NumpyLegacyState get_state() => Stream.GetState();

    /// <summary>Continues from a saved state.</summary>
    public void set_state(NumpyLegacyState state) => Stream.SetState(state);

    /// <summary>Uniform in [0, 1).</summary>
    public NDArray random_sample(Shape? size = null) => uniform(0.0, 1.0, size);

    /// <summary>Uniform in [0, 1).</summary>
    public NDArray random(Shape? size = null) => uniform(0.0, 1.0, size);

    /// <summary>Uniform in [0, 1), sizes as loose numbers.</summary>
    public NDArray rand(params int[] shape) => uniform(0.0, 1.0, new Shape(shape));

    /// <summary>Uniform in [low, high).</summary>
    public NDArray uniform(double low = 0.0, double high = 1.0, Shape? size = null)
    {
        NDArray result = Doubles(size);
        Stream.FillUniform(result.Flat<double>(), low, high);
        return result;
    }

    /// <summary>Normal with mean 0 and deviation 1.</summary>
    public NDArray standard_normal(Shape? size = null)
    {
        NDArray result = Doubles(size);
        Stream.FillStandardNormal(result.Flat<double>());
        return result;
    }

    /// <summary>Normal with mean 0 and deviation 1, sizes as loose numbers.</summary>
    public NDArray randn(params int[] shape) => standard_normal(new Shape(shape));

    /// <summary>Normal with a mean and a standard deviation.</summary>
    /// <exception cref="ValueError">The deviation is negative.</exception>
    public NDArray normal(double loc = 0.0, double scale = 1.0, Shape? size = null)
    {
        NotNegative(scale, nameof(scale));
        NDArray result = Doubles(size);
        Stream.FillNormal(result.Flat<double>(), loc, scale);
        return result;
    }

    /// <summary>
    /// Whole numbers in low..high-1, or in 0..low-1. The default type is int64 as in NumPy; TensorFlow.NET's is int32.
    /// </summary>
    /// <exception cref="ValueError">The range is empty or does not fit in the type.</exception>
    public NDArray randint(long low, long? high = null, Shape? size = null, TF_DataType dtype = TF_DataType.TF_INT64)
    {
        (Int128 first, Int128 last) = high is { } end ? ((Int128)low, (Int128)end - 1) : (0, (Int128)low - 1);
        return RandomIntegers.Draw(first, last, Dims(size), dtype, new LegacyIntegers(Stream));
    }

    /// <summary>Exponential with a mean.</summary>
    public NDArray exponential(double scale = 1.0, Shape? size = null)
    {
        NotNegative(scale, nameof(scale));
        return Each(size, stream => scale * stream.NextExponential());
    }

    /// <summary>Exponential with mean 1.</summary>
    public NDArray standard_exponential(Shape? size = null) => Each(size, static stream => stream.NextExponential());

    /// <summary>Gamma with a shape and a scale.</summary>
    public NDArray gamma(double shape, double scale = 1.0, Shape? size = null)
    {
        NotNegative(shape, nameof(shape));
        NotNegative(scale, nameof(scale));
        return Each(size, stream => scale * stream.NextGamma(shape));
    }

    /// <summary>Beta in [0, 1].</summary>
    /// <exception cref="ValueError">A parameter is not above 0.</exception>
    public NDArray beta(double a, double b, Shape? size = null) => a > 0 && b > 0
        ? Each(size, stream => stream.NextBeta(a, b))
        : throw new ValueError($"a and b must be > 0. Received: {a} and {b}.");

    /// <summary>Numbers of events with a mean.</summary>
    public NDArray poisson(double lam = 1.0, Shape? size = null)
    {
        NotNegative(lam, nameof(lam));
        return Counts(size, stream => stream.NextPoisson(lam));
    }

    /// <summary>Numbers of successes in n trials of probability p.</summary>
    /// <exception cref="ValueError">n is negative or p not in 0..1.</exception>
    public NDArray binomial(long n, double p, Shape? size = null) => n >= 0 && p >= 0 && p <= 1
        ? Counts(size, stream => stream.NextBinomial(n, p))
        : throw new ValueError($"n must be >= 0 and p in [0, 1]. Received: n = {n}, p = {p}.");

    private static NDArray Doubles(Shape? size) => NDArray.Empty(TF_DataType.TF_DOUBLE, Dims(size));

    private static long[] Dims(Shape? size) => size is null ? [] : size.dims;

    private NDArray Each(Shape? size, Func<NumpyLegacy, double> draw)
    {
        NDArray result = Doubles(size);
        foreach (ref double value in result.Flat<double>())
        {
            value = draw(Stream);
        }

        return result;
    }

    private NDArray Counts(Shape? size, Func<NumpyLegacy, long> draw)
    {
        NDArray result = NDArray.Empty(TF_DataType.TF_INT64, Dims(size));
        foreach (ref long value in result.Flat<long>())
        {
            value = draw(Stream);
        }

        return result;
    }

    private static void NotNegative(double value, string name)
    {
        if (!(value >= 0.0))
        {
            throw new ValueError($"{name} < 0. Received: {value}.");
        }
    }

    private static uint Seed(long seed) => seed is >= 0 and <= uint.MaxValue
        ? (uint)seed
        : throw new ValueError($"Seed must be between 0 and 2**32 - 1. Received: {seed}.");

    private readonly struct LegacyIntegers(NumpyLegacy stream) : IIntegerFill
    {
        public void Fill<T>(Span<T> destination, T low, T last)
            where T : unmanaged, IBinaryInteger<T> => stream.FillIntegers(destination, low, last);

        public void Fill(Span<bool> destination, bool low, bool last) => stream.FillBooleans(destination, low, last);
    }
}
