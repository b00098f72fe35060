using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>The functions of <see cref="VectorMath"/> by name, with a reference and the error they may have.</summary>
internal static class Functions
{
    public static readonly Function[] All =
    [
        new("Exp", VectorMath.Exp, VectorMath.Exp, Math.Exp, 1.5, 2),
        new("Expm1", VectorMath.Expm1, VectorMath.Expm1, Expm1, 1.5, 2),
        new("Log", VectorMath.Log, VectorMath.Log, FlushedLog, 1.5, 2),
        new("Log1p", VectorMath.Log1p, VectorMath.Log1p, Log1p, 1.5, 2),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, Math.Tanh, 1.22, 2),
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, x => 1 / (1 + Math.Exp(-x)), 2, 2),
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, Softplus, 1.5, 2),
        new("Sin", VectorMath.Sin, VectorMath.Sin, Math.Sin, 1.5, 2),
        new("Cos", VectorMath.Cos, VectorMath.Cos, Math.Cos, 1.5, 2),
        new("Erf", VectorMath.Erf, VectorMath.Erf, Erf, 1.5, 2),
        new("Tan", VectorMath.Tan, VectorMath.Tan, Math.Tan, 1, 4),
        new("Asin", VectorMath.Asin, VectorMath.Asin, Math.Asin, 1, 2),
        new("Acos", VectorMath.Acos, VectorMath.Acos, Math.Acos, 1, 2),
        new("Atan", VectorMath.Atan, VectorMath.Atan, Math.Atan, 1, 2),
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh, Math.Sinh, 1, 4),
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh, Math.Cosh, 1, 4),
        new("Asinh", VectorMath.Asinh, VectorMath.Asinh, Math.Asinh, 1, 4),
        new("Acosh", VectorMath.Acosh, VectorMath.Acosh, Math.Acosh, 1, 4),
        new("Atanh", VectorMath.Atanh, VectorMath.Atanh, Math.Atanh, 1, 4),
        new("Erfc", VectorMath.Erfc, VectorMath.Erfc, Erfc, 1, 4),
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt, Math.Sqrt, 0.5, 0.5),
        new("Rsqrt", VectorMath.Rsqrt, VectorMath.Rsqrt, x => 1 / Math.Sqrt(x), 1.5, 2),
    ];

    /// <summary>Those with a table of true values: all but the ones made of exactly rounded operations.</summary>
    public static IEnumerable<Function> Tabulated => All.Where(f => f.Name is not ("Sqrt" or "Rsqrt"));

    /// <summary>The logarithm with subnormal floats taken as zero.</summary>
    private static double FlushedLog(double x) =>
        Math.Abs(x) < 1.1754943508222875e-38 ? double.NegativeInfinity : Math.Log(x);

    private static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>The error function by its power series, beyond 5 nothing but the sign is left in a float.</summary>
    private static double Erf(double x)
    {
        if (!(Math.Abs(x) < 5))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        // erf x = 2/sqrt(pi) e^-x^2 (x + 2 x^3 / 3 + 4 x^5 / (3 5) + ...): all terms of one sign
        double term = x, sum = x;
        for (var k = 1; k < 120; k++)
        {
            term *= 2 * x * x / ((2 * k) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>1 less the error function, beyond 2 by a continued fraction.</summary>
    private static double Erfc(double x)
    {
        if (!(x > 2) || double.IsInfinity(x))
        {
            return 1 - Erf(x);
        }

        // erfc x = e^-x^2 / sqrt(pi) / (x + 1/2 / (x + 2/2 / (x + 3/2 / ...)))
        var fraction = x;
        for (var k = 200; k > 0; k--)
        {
            fraction = x + (k / 2.0 / fraction);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }

    /// <summary>log(1 + x) in double: where 1 + x rounds, its error is divided out.</summary>
    private static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 || double.IsInfinity(x) ? x : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>e^x - 1 in double, by the series near zero.</summary>
    private static double Expm1(double x)
    {
        if (!(Math.Abs(x) < 0.3))
        {
            return Math.Exp(x) - 1;
        }

        var sum = 0.0;
        for (var k = 20; k > 1; k--)
        {
            sum = (sum + 1) * x / k;
        }

        return x * (1 + sum);
    }
}

/// <summary>A function in both widths, its value in double, and the largest error allowed in last places.</summary>
internal sealed record Function(
    string Name,
    Func<Vector512<float>, Vector512<float>> OfSingle,
    Func<Vector512<double>, Vector512<double>> OfDouble,
    Func<double, double> Reference,
    double SingleUlp,
    double DoubleUlp)
{
    public override string ToString() => Name;
}
