using System;

namespace Tensorflow.Tests.Ops;

/// <summary>Slopes of a function by each element of an input, from values on both sides of it.</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-5;

    /// <summary>df/dx; the input's memory is changed for each value and put back.</summary>
    public static double[] Of(Func<double> f, TensorData x)
    {
        var slopes = new double[x.Count];
        for (var i = 0; i < slopes.Length; i++)
        {
            var middle = x.Span<double>()[i];
            x.Span<double>()[i] = middle + Step;
            var above = f();
            x.Span<double>()[i] = middle - Step;
            slopes[i] = (above - f()) / (2 * Step);
            x.Span<double>()[i] = middle;
        }

        return slopes;
    }

    /// <summary>Σ w·y.</summary>
    public static double Dot(TensorData w, TensorData y)
    {
        var sum = 0.0;
        for (var i = 0; i < w.Count; i++)
        {
            sum += w.Span<double>()[i] * y.Span<double>()[i];
        }

        return sum;
    }
}
