using System;
using GanTf.Problems;

namespace GanTf.Cli.Programs;

/// <summary>How generated pictures compare with digits as a whole, pixel by pixel.</summary>
/// <param name="MeanPictureDistance">Mean distance of the two mean pictures a pixel, in -1..1.</param>
/// <param name="VarietyRatio">A pixel's mean deviation over pictures, by that over digits; 1 is right.</param>
internal sealed record MnistQuality(double MeanPictureDistance, double VarietyRatio)
{
    private const int Pixels = MnistProblem.Pixels;

    /// <summary>Compares generated pictures, (n, 784) row by row, with all digits.</summary>
    public static MnistQuality Measure(ReadOnlySpan<float> generated, MnistImages digits)
    {
        var (mean, deviation) = Moments(generated);
        var (realMean, realDeviation) = MomentsOf(digits);
        var (distance, variety, realVariety) = (0.0, 0.0, 0.0);
        for (var p = 0; p < Pixels; p++)
        {
            distance += Math.Abs(mean[p] - realMean[p]) / Pixels;
            variety += deviation[p];
            realVariety += realDeviation[p];
        }

        return new(distance, variety / realVariety);
    }

    private static (double[] Mean, double[] Deviation) MomentsOf(MnistImages digits)
    {
        var values = new float[Math.Min(digits.Count, 2000) * Pixels];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ((digits.Pixels[i] / 255f) - 0.5f) / 0.5f;
        }

        return Moments(values);
    }

    private static (double[] Mean, double[] Deviation) Moments(ReadOnlySpan<float> pictures)
    {
        var count = pictures.Length / Pixels;
        var (sums, squares) = (new double[Pixels], new double[Pixels]);
        for (var i = 0; i < count * Pixels; i++)
        {
            sums[i % Pixels] += pictures[i];
            squares[i % Pixels] += (double)pictures[i] * pictures[i];
        }

        for (var p = 0; p < Pixels; p++)
        {
            sums[p] /= count;
            squares[p] = Math.Sqrt(Math.Max(0, (squares[p] / count) - (sums[p] * sums[p])));
        }

        return (sums, squares);
    }
}
