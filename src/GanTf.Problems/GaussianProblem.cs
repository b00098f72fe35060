using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>A bell curve of mean 4 and standard deviation 1.25, and uniform noise to make it from.</summary>
/// <param name="random">Where samples and noise come from, in the order of the calls.</param>
public sealed class GaussianProblem(RandomState random)
{
    /// <summary>Mean of the real data.</summary>
    public const double DataMean = 4.0;

    /// <summary>Standard deviation of the real data.</summary>
    public const double DataStddev = 1.25;

    /// <summary>Samples that the discriminator judges at once.</summary>
    public const int MinibatchSize = 500;

    /// <summary>Real samples as (1, n).</summary>
    /// <param name="n">How many.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray DistributionSampler(int n = MinibatchSize, NDArray? into = null)
    {
        var samples = into ?? new NDArray(new Shape(1, n), np.float32);
        random.Stream.FillNormal(samples.GetData<float>(), DataMean, DataStddev);
        return samples;
    }

    /// <summary>Noise as (n, 1), uniform in [0, 1).</summary>
    /// <param name="n">How many numbers.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray GeneratorInputSampler(int n = MinibatchSize, NDArray? into = null)
    {
        var noise = into ?? new NDArray(new Shape(n, 1), np.float32);
        random.Stream.FillUniform(noise.GetData<float>(), 0.0, 1.0);
        return noise;
    }

    /// <summary>The density of the real data at x.</summary>
    public static double Density(double x)
    {
        var z = (x - DataMean) / DataStddev;
        return Math.Exp(-z * z / 2) / (DataStddev * Math.Sqrt(2 * Math.PI));
    }

    /// <summary>Mean and spread of what the generator makes.</summary>
    public static GaussianQuality Measure(IReadOnlyCollection<float> samples)
    {
        var values = samples.Select(s => (double)s).ToArray();
        return new(Statistics.Mean(values), Statistics.StandardDeviation(values));
    }
}

/// <summary>Measures of success of the Gaussian GAN.</summary>
/// <param name="Mean">4 is right.</param>
/// <param name="Stddev">1.25 is right.</param>
public sealed record GaussianQuality(double Mean, double Stddev)
{
    /// <summary>Mean within 0.5 of 4 and standard deviation within 0.4 of 1.25.</summary>
    public bool IsGood => Math.Abs(Mean - GaussianProblem.DataMean) < 0.5
        && Math.Abs(Stddev - GaussianProblem.DataStddev) < 0.4;
}
