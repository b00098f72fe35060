using System;

namespace Tensorflow.Numerics.Random;

public sealed partial class NumpyLegacy
{
    /// <summary>standard_exponential(): -log(1 - u).</summary>
    public double NextExponential() => -Math.Log(1.0 - NextDouble());

    /// <summary>standard_gamma(shape): Marsaglia and Tsang above 1, Ahrens and Dieter below.</summary>
    public double NextGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shape);
        if (shape == 1.0)
        {
            return NextExponential();
        }

        return shape == 0.0 ? 0.0 : shape < 1.0 ? NextSmallGamma(shape) : NextLargeGamma(shape);
    }

    /// <summary>beta(a, b): Johnk's method when both are at most 1, else a quotient of gammas.</summary>
    public double NextBeta(double a, double b)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        if (a > 1.0 || b > 1.0)
        {
            double first = NextGamma(a), second = NextGamma(b);
            return first / (first + second);
        }

        while (true)
        {
            double u = NextDouble(), v = NextDouble();
            double x = Math.Pow(u, 1.0 / a), y = Math.Pow(v, 1.0 / b), sum = x + y;
            if (sum > 0.0 && sum <= 1.0)
            {
                return x / sum;
            }
        }
    }

    /// <summary>poisson(mean): products of uniforms below 10, Hörmann's transformed rejection from 10 on.</summary>
    public long NextPoisson(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        if (mean >= 10.0)
        {
            return NextLargePoisson(mean);
        }

        if (mean == 0.0)
        {
            return 0;
        }

        double limit = Math.Exp(-mean), product = 1.0;
        for (long count = 0; ; count++)
        {
            product *= NextDouble();
            if (product <= limit)
            {
                return count;
            }
        }
    }

    /// <summary>
    /// binomial(n, p): inversion while n·min(p, 1-p) is at most 30, else Kachitvichyanukul and Schmeiser's BTPE.
    /// </summary>
    public long NextBinomial(long n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(p >= 0.0 && p <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies in 0..1.");
        }

        if (n == 0 || p == 0.0)
        {
            return 0;
        }

        double smaller = p <= 0.5 ? p : 1.0 - p;
        long count = smaller * n <= 30.0
            ? NextSmallBinomial(n, smaller)
            : new BinomialRejection(n, smaller).Next(this);
        return p <= 0.5 ? count : n - count;
    }

    private double NextSmallGamma(double shape)
    {
        while (true)
        {
            double u = NextDouble(), v = NextExponential();
            if (u <= 1.0 - shape)
            {
                double x = Math.Pow(u, 1.0 / shape);
                if (x <= v)
                {
                    return x;
                }
            }
            else
            {
                double y = -Math.Log((1 - u) / shape);
                double x = Math.Pow(1.0 - shape + shape * y, 1.0 / shape);
                if (x <= v + y)
                {
                    return x;
                }
            }
        }
    }

    private double NextLargeGamma(double shape)
    {
        double b = shape - 1.0 / 3.0, c = 1.0 / Math.Sqrt(9 * b);
        while (true)
        {
            double x, v;
            do
            {
                x = NextNormal();
                v = 1.0 + c * x;
            }
            while (v <= 0.0);

            v = v * v * v;
            double u = NextDouble();
            if (u < 1.0 - 0.0331 * (x * x) * (x * x) || Math.Log(u) < 0.5 * x * x + b * (1.0 - v + Math.Log(v)))
            {
                return b * v;
            }
        }
    }

    private long NextLargePoisson(double mean)
    {
        double root = Math.Sqrt(mean), logMean = Math.Log(mean);
        double b = 0.931 + 2.53 * root, a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4), limit = 0.9277 - 3.6224 / (b - 2);
        while (true)
        {
            double u = NextDouble() - 0.5, v = NextDouble();
            double us = 0.5 - Math.Abs(u);
            double k = Math.Floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= limit)
            {
                return (long)k;
            }

            if (k < 0 || (us < 0.013 && v > us))
            {
                continue;
            }

            double left = Math.Log(v) + Math.Log(inverseAlpha) - Math.Log(a / (us * us) + b);
            if (left <= -mean + k * logMean - LogGamma(k + 1))
            {
                return (long)k;
            }
        }
    }

    private long NextSmallBinomial(long n, double p)
    {
        double q = 1.0 - p, start = Math.Exp(n * Math.Log(q)), mean = n * p;
        long bound = (long)Math.Min(n, mean + 10.0 * Math.Sqrt(mean * q + 1));
        long x = 0;
        double px = start, u = NextDouble();
        while (u > px)
        {
            x++;
            if (x > bound)
            {
                x = 0;
                px = start;
                u = NextDouble();
            }
            else
            {
                u -= px;
                px = (n - x + 1) * p * px / (x * q);
            }
        }

        return x;
    }

    // Stirling's series after stepping the argument up to at least 7; terms are B(2k) / (2k (2k-1))
    private static double LogGamma(double x)
    {
        if (x == 1.0 || x == 2.0)
        {
            return 0.0;
        }

        int steps = x < 7.0 ? (int)(7 - x) : 0;
        double top = x + steps, inverse = 1.0 / top, square = inverse * inverse;
        double sum = -1.392432216905900e+00;
        foreach (double term in (ReadOnlySpan<double>)[1.796443723688307e-01, -2.955065359477124e-02,
            6.410256410256410e-03, -1.917526917526918e-03, 8.417508417508418e-04, -5.952380952380952e-04,
            7.936507936507937e-04, -2.777777777777778e-03, 8.333333333333333e-02])
        {
            sum = sum * square + term;
        }

        double result = sum / top + 0.9189385332046727 + (top - 0.5) * Math.Log(top) - top;
        for (int i = 1; i <= steps; i++)
        {
            result -= Math.Log(top - i);
        }

        return result;
    }
}
