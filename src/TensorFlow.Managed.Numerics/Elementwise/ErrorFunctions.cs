using System;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>The inverses of the error function and of the normal distribution, one double at a time.</summary>
public static class ErrorFunctions
{
    private const double TwoOverRootPi = 1.1283791670955126;
    private const double RootHalf = 0.7071067811865476;

    /// <summary>The number whose error function this is; infinite at 1 and -1, NaN beyond.</summary>
    public static double Erfinv(double y)
    {
        var size = Math.Abs(y);
        if (!(size < 1))
        {
            return size == 1 ? y / 0.0 : double.NaN;
        }

        return size < 0.5 ? FromErf(y) : Math.CopySign(FromErfc(1 - size), y);
    }

    /// <summary>The number below which a standard normal number lies with this probability.</summary>
    public static double Ndtri(double p) => p is > 0 and < 1
        ? (p < 0.25 ? -FromErfc(2 * p) : p > 0.75 ? FromErfc(2 * (1 - p)) : FromErf((2 * p) - 1)) / RootHalf
        : p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;

    // Halley's steps on erf(x) - y, whose second derivative is -2x times the first
    private static double FromErf(double y)
    {
        var x = y / TwoOverRootPi;
        for (var step = 0; step < 5; step++)
        {
            var error = (VectorMath.Erf(x) - y) / (TwoOverRootPi * VectorMath.Exp(-x * x));
            x -= error / (1 + (x * error));
        }

        return x;
    }

    // the same on erfc(x) - q for q from 0 to 1/2, from the first terms of erfc's expansion for large x
    private static double FromErfc(double q)
    {
        var log = -VectorMath.Log(q);
        var x = Math.Sqrt(Math.Max(0.2, log - (0.5 * VectorMath.Log(Math.Max(1, Math.PI * log)))));
        for (var step = 0; step < 6; step++)
        {
            var error = (q - VectorMath.Erfc(x)) / (TwoOverRootPi * VectorMath.Exp(-x * x));
            x -= error / (1 + (x * error));
        }

        return x;
    }
}
