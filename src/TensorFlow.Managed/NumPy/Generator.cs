using System;
using System.Numerics;
using Tensorflow.Numerics.Random;

namespace Tensorflow.NumPy;

/// <summary>What np.random.default_rng gives: PCG64 with NumPy's newer algorithms, value for value.</summary>
public sealed class Generator
{
    internal Generator(NumpyGenerator stream) => Stream = stream;

    /// <summary>The stream below, for filling spans without allocation.</summary>
    public NumpyGenerator Stream { get; }

    /// <summary>Uniform in [0, 1), float64 or float32 (which draws other values).</summary>
    /// <exception cref="TypeError">Another type.</exception>
    public NDArray random(Shape? size = null, TF_DataType dtype = TF_DataType.TF_DOUBLE)
    {
        NDArray result = NDArray.Empty(dtype, Dims(size));
        switch (dtype)
        {
            case TF_DataType.TF_DOUBLE:
                Stream.FillUniform(result.Flat<double>());
                break;
            case TF_DataType.TF_FLOAT:
                Stream.FillSingles(result.Flat<float>());
                break;
            default:
                throw new TypeError($"Unsupported dtype for random. Received: {dtype.as_numpy_name()}.");
        }

        return result;
    }

    /// <summary>Uniform in [low, high).</summary>
    public NDArray uniform(double low = 0.0, double high = 1.0, Shape? size = null)
    {
        NDArray result = NDArray.Empty(TF_DataType.TF_DOUBLE, Dims(size));
        Stream.FillUniform(result.Flat<double>(), low, high);
        return result;
    }

    /// <summary>Normal with mean 0 and deviation 1.</summary>
    public NDArray standard_normal(Shape? size = null)
    {
        NDArray result = NDArray.Empty(TF_DataType.TF_DOUBLE, Dims(size));
        foreach (ref double value in result.Flat<double>())
        {
            value = Stream.NextNormal();
        }

        return result;
    }

    /// <summary>Normal with a mean and a standard deviation.</summary>
    /// <exception cref="ValueError">The deviation is negative.</exception>
    public NDArray normal(double loc = 0.0, double scale = 1.0, Shape? size = null)
    {
        if (!(scale >= 0.0))
        {
            throw new ValueError($"scale < 0. Received: {scale}.");
        }

        NDArray result = NDArray.Empty(TF_DataType.TF_DOUBLE, Dims(size));
        Stream.FillNormal(result.Flat<double>(), loc, scale);
        return result;
    }

    /// <summary>Whole numbers in low..high-1, or in 0..low-1; with endpoint, up to high or low itself.</summary>
    /// <exception cref="ValueError">The range is empty or does not fit in the type.</exception>
    public NDArray integers(long low, long? high = null, Shape? size = null,
        TF_DataType dtype = TF_DataType.TF_INT64, bool endpoint = false)
    {
        (Int128 first, Int128 end) = high is { } h ? ((Int128)low, (Int128)h) : (0, (Int128)low);
        Int128 last = endpoint ? end : end - 1;
        return RandomIntegers.Draw(first, last, Dims(size), dtype, new GeneratorIntegers(Stream));
    }

    /// <summary>0..x-1 in random order.</summary>
    public NDArray permutation(int x) => new((Array)Stream.Permutation(x));

    /// <summary>A copy with its rows in random order.</summary>
    public NDArray permutation(NDArray x) => x.IsWeak ? permutation((int)x) : x[permutation(x.__len__())];

    /// <summary>Puts the rows of an array into random order, in place.</summary>
    public void shuffle(NDArray x) => x.Assign(permutation(x));

    /// <summary>
    /// Numbers below a, with or without repetition, equally likely or (with repetition) by probabilities p.
    /// </summary>
    /// <exception cref="ValueError">More without repetition than there are, or p is not a distribution over
    /// 0..a-1.</exception>
    public NDArray choice(int a, Shape? size = null, bool replace = true, double[]? p = null)
    {
        NDArray result = NDArray.Empty(TF_DataType.TF_INT64, Dims(size));
        RandomChoice.Check(a, result.Count, replace, p);
        Span<long> picked = result.Flat<long>();
        if (p is not null && !replace)
        {
            throw new ValueError("choice with probabilities draws with repetition only. Received: replace = false.");
        }

        if (p is not null)
        {
            Stream.FillWeighted(picked, p);
        }
        else if (replace)
        {
            Stream.FillChoice(picked, a);
        }
        else
        {
            Stream.FillDistinct(picked, a);
        }

        return result;
    }

    /// <summary>Elements of a one-dimensional array.</summary>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, double[]? p = null) =>
        a.IsWeak ? choice((int)a, size, replace, p) : a[choice(RandomChoice.Population(a), size, replace, p)];

    private static long[] Dims(Shape? size) => size is null ? [] : size.dims;

    private readonly struct GeneratorIntegers(NumpyGenerator stream) : IIntegerFill
    {
        public void Fill<T>(Span<T> destination, T low, T last)
            where T : unmanaged, IBinaryInteger<T> => stream.FillIntegers(destination, low, last);

        public void Fill(Span<bool> destination, bool low, bool last) => stream.FillBooleans(destination, low, last);
    }
}
