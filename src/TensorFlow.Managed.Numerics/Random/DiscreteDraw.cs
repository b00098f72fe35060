using System;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Looking a uniform value up in running sums: the discrete draw of NumPy's choice and TensorFlow's multinomial.
/// </summary>
internal static class DiscreteDraw
{
    /// <summary>Running sums of the weights in double, divided by the last one.</summary>
    public static double[] RunningSums(ReadOnlySpan<double> weights)
    {
        var sums = new double[weights.Length];
        double sum = 0.0;
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = sum += weights[i];
        }

        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] /= sum;
        }

        return sums;
    }

    /// <summary>How many of the ascending sums are at most x: the index of the first one above it.</summary>
    public static int Find(ReadOnlySpan<double> sums, double x)
    {
        int low = 0, high = sums.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sums[middle] <= x)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
