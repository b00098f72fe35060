using System;
using System.Numerics;

namespace Tensorflow.Numerics.Reduction;

/// <summary>Where along an axis the largest or smallest element stands: the first of equals; NaN never wins.</summary>
/// <remarks>
/// As in TensorFlow the search starts at index 0 with the lowest finite value of the type, so a slice without any
/// larger element (all NaN, all -Infinity) gives 0.
/// </remarks>
public static class ArgReduction
{
    /// <summary>Indices of the largest elements of x (outer, length, inner) as y (outer, inner).</summary>
    public static void ArgMax<T>(ReadOnlySpan<T> x, int outer, int length, int inner, Span<long> y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (var i = 0; i < outer * inner; i++)
        {
            var from = (i / inner * length * inner) + (i % inner);
            var best = T.MinValue;
            var at = 0;
            for (var k = 0; k < length; k++)
            {
                var element = x[from + (k * inner)];
                if (element > best)
                {
                    (best, at) = (element, k);
                }
            }

            y[i] = at;
        }
    }

    /// <summary>Indices of the smallest elements of x (outer, length, inner) as y (outer, inner).</summary>
    public static void ArgMin<T>(ReadOnlySpan<T> x, int outer, int length, int inner, Span<long> y)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (var i = 0; i < outer * inner; i++)
        {
            var from = (i / inner * length * inner) + (i % inner);
            var best = T.MaxValue;
            var at = 0;
            for (var k = 0; k < length; k++)
            {
                var element = x[from + (k * inner)];
                if (element < best)
                {
                    (best, at) = (element, k);
                }
            }

            y[i] = at;
        }
    }
}
