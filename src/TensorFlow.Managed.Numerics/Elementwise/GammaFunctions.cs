using System;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>The logarithm of the gamma function and its derivatives, one double at a time.</summary>
public static class GammaFunctions
{
    // from here on down the terms of zeta below 0 are not summed one by one
    private const double Far = -64;

    private const double TwoTo64 = 18446744073709551616.0;
    private const double LogTwoTo64 = 44.3614195558365;
    private const double HalfLogTwoPi = 0.9189385332046727;

    // log gamma(x) / ((x - 1) (x - 2)) by x - 3/2 for x from 1 to 2, relative error 1.5e-18
    private static readonly double[] Middle =
    [
        -7.760660342686109098e-6,
        0.00001214000838041666791,
        -8.355075644289298787e-6,
        0.0000131860187224741492,
        -0.00002720167313881887084,
        0.00004302768167428715812,
        -0.00006614136019204389459,
        0.0001053551247888770018,
        -0.0001689178215577352982,
        0.0002713137386226461535,
        -0.0004379930747955994409,
        0.0007115190675144545889,
        -0.001164414584731046064,
        0.001922916312790568487,
        -0.003212074073715279969,
        0.005446457839126062776,
        -0.009425622448525797818,
        0.01679709863127416033,
        -0.03130848750101064794,
        0.06291140107456439203,
        -0.1459598959143060826,
        0.4831289505409808899,
    ];

    // B(2k) / (2k (2k - 1)) of Stirling's series
    private static readonly double[] Stirling =
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
    ];

    // the Bernoulli numbers B(2), B(4), ...
    private static readonly double[] Bernoulli =
    [
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
        -174611.0 / 330,
    ];

    /// <summary>log |gamma(x)|; infinite at 0, -1, -2, ... and at both infinities.</summary>
    public static double Lgamma(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x))
        {
            return double.Abs(x);
        }

        if (x <= 0 && x == Math.Floor(x))
        {
            return double.PositiveInfinity;
        }

        // gamma(-x) gamma(x) = -pi / (x sin(pi x)); next to 0 |gamma(x)| = 1 / |x| on both sides
        return x < -1e-290
            ? VectorMath.Log(Math.PI / double.Abs(x * SinPi(x))) - LgammaAbove(-x)
            : LgammaAbove(double.Abs(x));
    }

    /// <summary>The derivative of log gamma; NaN at 0, -1, -2, ... and at minus infinity.</summary>
    public static double Digamma(double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
        {
            return x;
        }

        if (x <= 0)
        {
            // psi(1 - x) - psi(x) = pi cot(pi x)
            return x == Math.Floor(x) ? double.NaN : Digamma(1 - x) - (Math.PI * CosPi(x) / SinPi(x));
        }

        var below = 0.0;
        for (; x < 12; x++)
        {
            below += 1 / x;
        }

        var square = 1 / (x * x);
        var series = 0.0;
        for (var k = 8; k >= 1; k--)
        {
            series = (series + (Bernoulli[k - 1] / (2 * k))) * square;
        }

        return VectorMath.Log(x) - (0.5 / x) - series - below;
    }

    /// <summary>The derivative of order n of Digamma at x &gt; 0: (-1)^(n+1) n! zeta(n + 1, x).</summary>
    /// <returns>NaN where n is no whole number from 0 on.</returns>
    public static double Polygamma(double n, double x)
    {
        if (!(n >= 0) || n != Math.Floor(n))
        {
            return double.NaN;
        }

        if (n == 0)
        {
            return Digamma(x);
        }

        var factorial = VectorMath.Exp(Lgamma(n + 1));
        return (n % 2 == 0 ? -factorial : factorial) * Zeta(n + 1, x);
    }

    /// <summary>The zeta function of Hurwitz, the sum of (q + k)^-s over k from 0 on.</summary>
    /// <returns>
    /// Infinity at s = 1 and at q = 0, -1, ...; NaN for s &lt; 1, and for q &lt; 0 where s is not whole.
    /// </returns>
    public static double Zeta(double s, double q)
    {
        if (s == 1)
        {
            return double.PositiveInfinity;
        }

        if (!(s > 1) || double.IsNaN(q))
        {
            return double.NaN;
        }

        if (double.IsPositiveInfinity(q))
        {
            return 0;
        }

        if (q <= 0)
        {
            if (q == Math.Floor(q))
            {
                return double.PositiveInfinity;
            }

            if (s != Math.Floor(s))
            {
                return double.NaN;
            }
        }

        return q < Far ? FarBelow(s, q) : EulerMaclaurin(s, q);
    }

    // The sum over all whole k has the period 1 in q: by what is left of q, less the terms of k below 0.
    private static double FarBelow(double s, double q)
    {
        var part = q - Math.Floor(q);
        var sign = s % 2 == 0 ? 1 : -1;
        return EulerMaclaurin(s, part) + (sign * EulerMaclaurin(s, 1 - part)) - (sign * EulerMaclaurin(s, 1 - q));
    }

    private static double EulerMaclaurin(double s, double q)
    {
        // the first terms one by one, an integral and its corrections for the rest
        var sum = 0.0;
        for (; q < 12; q++)
        {
            sum += VectorMath.Pow(q, -s);
        }

        var power = VectorMath.Pow(q, -s);
        sum += (power * q / (s - 1)) + (0.5 * power);
        var factor = s * power / q;
        for (var k = 1; k <= Bernoulli.Length; k++)
        {
            sum += Bernoulli[k - 1] * factor / Factorial(2 * k);
            factor *= (s + (2 * k) - 1) * (s + (2 * k)) / (q * q);
        }

        return sum;
    }

    private static double LgammaAbove(double x)
    {
        if (x < 1)
        {
            // scaled, so that the smallest numbers have a logarithm
            var log = x < 1e-290 ? VectorMath.Log(x * TwoTo64) - LogTwoTo64 : VectorMath.Log(x);
            return LgammaMiddle(x - 0.5, x, x - 1) - log;
        }

        if (x <= 2)
        {
            return LgammaMiddle(x - 1.5, x - 1, x - 2);
        }

        if (x < 12)
        {
            // gamma(x) = (x - 1) (x - 2) ... gamma(the rest, from 1 to 2)
            var product = 1.0;
            while (x > 2)
            {
                x--;
                product *= x;
            }

            return VectorMath.Log(product) + LgammaMiddle(x - 1.5, x - 1, x - 2);
        }

        var (inverse, series) = (1 / x, 0.0);
        for (var k = Stirling.Length - 1; k >= 0; k--)
        {
            series = (series * inverse * inverse) + Stirling[k];
        }

        return ((x - 0.5) * (VectorMath.Log(x) - 1)) + (HalfLogTwoPi - 0.5) + (series * inverse);
    }

    // log gamma(x) for x from 1 to 2 by x - 3/2, x - 1 and x - 2, each of them exact
    private static double LgammaMiddle(double middle, double above, double below)
    {
        var sum = 0.0;
        foreach (var coefficient in Middle)
        {
            sum = (sum * middle) + coefficient;
        }

        // + 0, so that the zero at 2 is not negative
        return (above * below * sum) + 0.0;
    }

    // sin and cos of pi x, by what is left of x beside the nearest whole number
    private static double SinPi(double x)
    {
        var whole = Math.Round(x);
        var sine = VectorMath.Sin(Math.PI * (x - whole));
        return whole % 2 == 0 ? sine : -sine;
    }

    private static double CosPi(double x)
    {
        var whole = Math.Round(x);
        var cosine = VectorMath.Cos(Math.PI * (x - whole));
        return whole % 2 == 0 ? cosine : -cosine;
    }

    private static double Factorial(int n)
    {
        var product = 1.0;
        for (var i = 2; i <= n; i++)
        {
            product *= i;
        }

        return product;
    }
}
