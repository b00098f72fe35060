using System;

namespace Tensorflow.Numerics.Linear;

/// <summary>A = Q R by Householder's reflections, in double; the diagonal of R may have any sign.</summary>
public static class HouseholderQr
{
    /// <summary>
    /// Overwrites a (m,n) with R above its diagonal, and below it with what the reflections are made of; writes the
    /// first columns of Q (m,p), p from min(m,n) to m. Scales has room for min(m,n) numbers.
    /// </summary>
    public static void Run(Span<double> a, int m, int n, Span<double> q, int p, Span<double> scales)
    {
        var count = Math.Min(m, n);
        for (var k = 0; k < count; k++)
        {
            scales[k] = MakeReflection(a, m, n, k);
            for (var j = k + 1; j < n; j++)
            {
                Reflect(a, m, n, k, scales[k], a, n, j);
            }
        }

        q.Clear();
        for (var i = 0; i < p; i++)
        {
            q[(i * p) + i] = 1;
        }

        for (var k = count - 1; k >= 0; k--)
        {
            for (var j = 0; j < p; j++)
            {
                Reflect(a, m, n, k, scales[k], q, p, j);
            }
        }
    }

    // The vector v (1 first, the rest below the diagonal of column k) and t with (1 - t v v') a = (beta, 0, ..., 0).
    private static double MakeReflection(Span<double> a, int m, int n, int k)
    {
        var (head, tail) = (a[(k * n) + k], 0.0);
        for (var i = k + 1; i < m; i++)
        {
            tail += a[(i * n) + k] * a[(i * n) + k];
        }

        if (tail == 0)
        {
            return 0;
        }

        var beta = head >= 0 ? -Math.Sqrt((head * head) + tail) : Math.Sqrt((head * head) + tail);
        for (var i = k + 1; i < m; i++)
        {
            a[(i * n) + k] /= head - beta;
        }

        a[(k * n) + k] = beta;
        return (beta - head) / beta;
    }

    // Column j of c by the reflection k of a.
    private static void Reflect(
        ReadOnlySpan<double> a, int m, int n, int k, double scale, Span<double> c, int columns, int j)
    {
        if (scale == 0)
        {
            return;
        }

        var dot = c[(k * columns) + j];
        for (var i = k + 1; i < m; i++)
        {
            dot += a[(i * n) + k] * c[(i * columns) + j];
        }

        dot *= scale;
        c[(k * columns) + j] -= dot;
        for (var i = k + 1; i < m; i++)
        {
            c[(i * columns) + j] -= a[(i * n) + k] * dot;
        }
    }
}
