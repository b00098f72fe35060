using System;
using System.Linq;
using System.Runtime.InteropServices;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>The curve y = 10 + x² for x in [-50, 50), and uniform noise to make it from.</summary>
/// <param name="random">Where samples and noise come from, in the order of the calls.</param>
public sealed class QuadraticProblem(RandomState random)
{
    private const int AtOnce = 256;

    /// <summary>The height of the curve at x.</summary>
    public static double GetY(double x) => 10 + (x * x);

    /// <summary>Points of the curve as (n, 2): x uniform over [-scale / 2, scale / 2), and its y.</summary>
    /// <param name="n">How many.</param>
    /// <param name="scale">How wide the range of x is.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray SampleData(int n = 10000, double scale = 100, NDArray? into = null)
    {
        var points = into ?? new NDArray(new Shape(n, 2), np.float32);
        var rows = MemoryMarshal.Cast<float, (float X, float Y)>(points.GetData<float>());
        Span<double> buffer = stackalloc double[Math.Min(n, AtOnce)];
        while (!rows.IsEmpty)
        {
            var uniforms = buffer[..Math.Min(rows.Length, buffer.Length)];
            random.Stream.FillUniform(uniforms);
            for (var i = 0; i < uniforms.Length; i++)
            {
                var x = scale * (uniforms[i] - 0.5);
                rows[i] = ((float)x, (float)GetY(x));
            }

            rows = rows[uniforms.Length..];
        }

        return points;
    }

    /// <summary>Noise as (m, n), uniform in [-1, 1).</summary>
    /// <param name="m">Rows.</param>
    /// <param name="n">Columns.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray SampleZ(int m, int n, NDArray? into = null)
    {
        var noise = into ?? new NDArray(new Shape(m, n), np.float32);
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
