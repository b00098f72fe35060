using System;
using System.Linq;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>The curve y = 10 + x² for x in [-50, 50), and uniform noise to make it from.</summary>
/// <param name="random">Where samples and noise come from, in the order of the calls.</param>
public sealed class QuadraticProblem(RandomState random)
{
    /// <summary>The height of the curve at x.</summary>
    public static double GetY(double x) => 10 + (x * x);

    /// <summary>Points of the curve as (n, 2): x uniform over [-scale / 2, scale / 2), and its y.</summary>
    public NDArray SampleData(int n = 10000, double scale = 100)
    {
        var (points, drawn) = (new NDArray(new Shape(n, 2), np.float32), random.random_sample(n));
        var rows = points.GetData<float>();
        var uniforms = drawn.GetData<double>();
        for (var i = 0; i < n; i++)
        {
            var x = scale * (uniforms[i] - 0.5);
            rows[2 * i] = (float)x;
            rows[(2 * i) + 1] = (float)GetY(x);
        }

        return points;
    }

    /// <summary>Noise as (m, n), uniform in [-1, 1).</summary>
    public NDArray SampleZ(int m, int n)
    {
        var noise = new NDArray(new Shape(m, n), np.float32);
        random.Stream.FillUniform(noise.GetData<float>(), -1.0, 1.0);
        return noise;
    }

    /// <summary>How near the generator has come to the curve.</summary>
    /// <param name="samples">What it makes, as (n, 2).</param>
    public static QuadraticQuality Measure(float[,] samples)
    {
        var n = samples.GetLength(0);
        var xs = Enumerable.Range(0, n).Select(i => (double)samples[i, 0]).ToArray();
        var distances = Enumerable.Range(0, n).Select(i => Math.Abs(samples[i, 1] - GetY(samples[i, 0]))).ToArray();
        return new(
            Statistics.Median(distances),
            Statistics.StandardDeviation(xs),
            xs.Count(x => Math.Abs(x) <= 50) / (double)n);
    }
}

/// <summary>Measures of success of the quadratic GAN.</summary>
/// <param name="MedianDistance">Median of |y − (10 + x²)|; 28 to 94 after a full run
/// (golden/gans/quality.json).</param>
/// <param name="StandardDeviationOfX">29 is right: 100 / √12.</param>
/// <param name="ShareInRange">Share of x in [-50, 50].</param>
public sealed record QuadraticQuality(double MedianDistance, double StandardDeviationOfX, double ShareInRange);
