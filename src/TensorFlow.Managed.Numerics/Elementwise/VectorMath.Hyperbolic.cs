using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>The hyperbolic sine, worked out in double.</summary>
    public static Vector512<float> Sinh(Vector512<float> x) =>
        Vector512.Narrow(Sinh(Vector512.WidenLower(x)), Sinh(Vector512.WidenUpper(x)));

    /// <summary>The hyperbolic cosine, worked out in double.</summary>
    public static Vector512<float> Cosh(Vector512<float> x) =>
        Vector512.Narrow(Cosh(Vector512.WidenLower(x)), Cosh(Vector512.WidenUpper(x)));

    /// <summary>The inverse of Sinh, worked out in double.</summary>
    public static Vector512<float> Asinh(Vector512<float> x) =>
        Vector512.Narrow(Asinh(Vector512.WidenLower(x)), Asinh(Vector512.WidenUpper(x)));

    /// <summary>The inverse of Cosh, worked out in double.</summary>
    public static Vector512<float> Acosh(Vector512<float> x) =>
        Vector512.Narrow(Acosh(Vector512.WidenLower(x)), Acosh(Vector512.WidenUpper(x)));

    /// <summary>The inverse of Tanh, worked out in double.</summary>
    public static Vector512<float> Atanh(Vector512<float> x) =>
        Vector512.Narrow(Atanh(Vector512.WidenLower(x)), Atanh(Vector512.WidenUpper(x)));

    /// <summary>The hyperbolic sine.</summary>
    public static Vector512<double> Sinh(Vector512<double> x)
    {
        // with m = e^|x| - 1: (m + m / (m + 1)) / 2; from 700 on e^(|x|/2) twice, which does not overflow too early
        var size = Vector512.Abs(x);
        var m = Expm1(size);
        var half = Exp(size * Of(0.5));
        var y = Vector512.ConditionalSelect(
            Vector512.GreaterThan(size, Of(700d)), Of(0.5) * half * half, (m + m / (m + Of(1d))) * Of(0.5));
        return UnlessNaN(x, y | (x & Of(-0.0)));
    }

    /// <summary>The hyperbolic cosine.</summary>
    public static Vector512<double> Cosh(Vector512<double> x)
    {
        var size = Vector512.Abs(x);
        var e = Exp(size);
        var half = Exp(size * Of(0.5));
        var y = Vector512.ConditionalSelect(
            Vector512.GreaterThan(size, Of(700d)), Of(0.5) * half * half, (e + Of(1d) / e) * Of(0.5));
        return UnlessNaN(x, y);
    }

    /// <summary>The number whose hyperbolic sine this is.</summary>
    public static Vector512<double> Asinh(Vector512<double> x)
    {
        // ln(1 + |x| + x^2 / (1 + sqrt(1 + x^2))); where x^2 would overflow, ln(2 |x|)
        var size = Vector512.Abs(x);
        var large = Vector512.GreaterThan(size, Of(1e9));
        var bounded = Vector512.ConditionalSelect(large, Of(1d), size);
        var square = bounded * bounded;
        var near = Log1p(bounded + square / (Of(1d) + Vector512.Sqrt(Of(1d) + square)));
        var y = Vector512.ConditionalSelect(large, Log(size) + Of(0.6931471805599453), near);
        return UnlessNaN(x, y | (x & Of(-0.0)));
    }

    /// <summary>The number, 0 or more, whose hyperbolic cosine this is; NaN below 1.</summary>
    public static Vector512<double> Acosh(Vector512<double> x)
    {
        // with t = x - 1: ln(1 + t + sqrt(2 t + t^2)); where t^2 would overflow, ln(2 x)
        var large = Vector512.GreaterThan(x, Of(1e9));
        var t = Vector512.ConditionalSelect(large, Of(1d), x) - Of(1d);
        var near = Log1p(t + Vector512.Sqrt(t + t + t * t));
        var y = Vector512.ConditionalSelect(large, Log(x) + Of(0.6931471805599453), near);
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Of(1d)), y, Of(double.NaN));
    }

    /// <summary>The number whose hyperbolic tangent this is; infinite at 1 and -1, NaN beyond.</summary>
    public static Vector512<double> Atanh(Vector512<double> x)
    {
        // ln(1 + 2|x| / (1 - |x|)) / 2
        var size = Vector512.Abs(x);
        var y = Log1p((size + size) / (Of(1d) - size)) * Of(0.5);
        y = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(size, Of(1d)), y, Of(double.NaN));
        return y | (x & Of(-0.0));
    }
}
