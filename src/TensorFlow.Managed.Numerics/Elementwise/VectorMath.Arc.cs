using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>The tangent, worked out in double.</summary>
    public static Vector512<float> Tan(Vector512<float> x) =>
        Vector512.Narrow(Tan(Vector512.WidenLower(x)), Tan(Vector512.WidenUpper(x)));

    /// <summary>The arc sine, worked out in double.</summary>
    public static Vector512<float> Asin(Vector512<float> x) =>
        Vector512.Narrow(Asin(Vector512.WidenLower(x)), Asin(Vector512.WidenUpper(x)));

    /// <summary>The arc cosine, worked out in double.</summary>
    public static Vector512<float> Acos(Vector512<float> x) =>
        Vector512.Narrow(Acos(Vector512.WidenLower(x)), Acos(Vector512.WidenUpper(x)));

    /// <summary>The arc tangent, worked out in double.</summary>
    public static Vector512<float> Atan(Vector512<float> x) =>
        Vector512.Narrow(Atan(Vector512.WidenLower(x)), Atan(Vector512.WidenUpper(x)));

    /// <summary>The angle of the point (x, y), worked out in double.</summary>
    public static Vector512<float> Atan2(Vector512<float> y, Vector512<float> x) => Vector512.Narrow(
        Atan2(Vector512.WidenLower(y), Vector512.WidenLower(x)),
        Atan2(Vector512.WidenUpper(y), Vector512.WidenUpper(x)));

    /// <summary>The tangent of any number, however large; NaN for infinities.</summary>
    public static Vector512<double> Tan(Vector512<double> x) => Sin(x) / Cos(x);

    /// <summary>The arc sine, from -pi/2 to pi/2; NaN beyond 1.</summary>
    public static Vector512<double> Asin(Vector512<double> x)
    {
        // beyond 1/2: pi/2 - 2 asin(sqrt((1 - x) / 2))
        var size = Vector512.Abs(x);
        var near = Vector512.LessThanOrEqual(size, Of(0.5));
        var half = HalfAngle(size);
        var z = Vector512.ConditionalSelect(near, size * size, half);
        var t = Vector512.ConditionalSelect(near, size, Vector512.Sqrt(half));
        var angle = t + t * z * AsinSeries(z);
        var far = Of(7.853981633974483e-1) - (angle + angle - Of(7.853981633974483e-1) - Of(6.123233995736766e-17));
        var y = Vector512.ConditionalSelect(near, angle, far);
        y = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(size, Of(1d)), y, Of(double.NaN));
        return y | (x & Of(-0.0));
    }

    /// <summary>The arc cosine, from 0 to pi; NaN beyond 1.</summary>
    public static Vector512<double> Acos(Vector512<double> x)
    {
        // beyond 1/2: 2 asin(sqrt((1 - |x|) / 2)), taken from pi where x is negative
        var size = Vector512.Abs(x);
        var near = Vector512.LessThanOrEqual(size, Of(0.5));
        var half = HalfAngle(size);
        var z = Vector512.ConditionalSelect(near, x * x, half);
        var t = Vector512.ConditionalSelect(near, x, Vector512.Sqrt(half));
        var angle = t + t * z * AsinSeries(z);
        var twice = angle + angle;
        var far = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<double>.Zero),
            Of(3.141592653589793) - (twice - Of(1.2246467991473532e-16)),
            twice);
        var y = Vector512.ConditionalSelect(near, Of(1.5707963267948966) - (angle - Of(6.123233995736766e-17)), far);
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(size, Of(1d)), y, Of(double.NaN));
    }

    /// <summary>The arc tangent, from -pi/2 to pi/2.</summary>
    public static Vector512<double> Atan(Vector512<double> x)
    {
        var y = AtanOfRatio(Vector512.Abs(x), Of(1d));
        return UnlessNaN(x, y | (x & Of(-0.0)));
    }

    /// <summary>The angle of the point (x, y), from -pi to pi, with signs as in C.</summary>
    public static Vector512<double> Atan2(Vector512<double> y, Vector512<double> x)
    {
        var (a, b) = (Vector512.Abs(y), Vector512.Abs(x));
        var infinity = Of(double.PositiveInfinity);
        var infinite = Vector512.Equals(a, infinity) & Vector512.Equals(b, infinity);
        a = Vector512.ConditionalSelect(infinite, Of(1d), a);
        b = Vector512.ConditionalSelect(infinite, Of(1d), b);
        var none = Vector512.Equals(a, Vector512<double>.Zero);
        var angle = Vector512.ConditionalSelect(none, Vector512<double>.Zero, AtanOfRatio(a, b));
        var left = Of(3.141592653589793) - (angle - Of(1.2246467991473532e-16));
        var negative = Vector512.LessThan(x.AsInt64(), Vector512<long>.Zero).AsDouble();
        var z = Vector512.ConditionalSelect(negative, left, angle) | (y & Of(-0.0));
        return UnlessNaN(x, UnlessNaN(y, z));
    }

    // (1 - |x|) / 2, and no less than 0: beyond 1 the result is thrown away
    private static Vector512<double> HalfAngle(Vector512<double> size) =>
        (Of(1d) - Vector512.ConditionalSelect(Vector512.LessThan(size, Of(1d)), size, Of(1d))) * Of(0.5);

    /// <summary>atan(a / b) for a and b that are not negative.</summary>
    private static Vector512<double> AtanOfRatio(Vector512<double> a, Vector512<double> b)
    {
        // the larger goes below; beyond tan(pi/8): atan(t) = pi/4 + atan((t - 1) / (t + 1))
        var steep = Vector512.GreaterThan(a, b);
        var low = Vector512.ConditionalSelect(steep, b, a);
        var high = Vector512.ConditionalSelect(steep, a, b);
        var t = low / high;
        var wide = Vector512.GreaterThan(t, Of(0.41421356237309503));
        t = Vector512.ConditionalSelect(wide, (t - Of(1d)) / (t + Of(1d)), t);
        var z = t * t;
        var rest = t * z * AtanSeries(z);
        var quarter = Vector512.ConditionalSelect(wide, Of(7.853981633974483e-1), Vector512<double>.Zero);
        var lowQuarter = Vector512.ConditionalSelect(wide, Of(3.061616997868383e-17), Vector512<double>.Zero);
        var angle = quarter + (t + (rest + lowQuarter));
        return Vector512.ConditionalSelect(
            steep, Of(1.5707963267948966) - (angle - Of(6.123233995736766e-17)), angle);
    }

    /// <summary>(atan(t) / t - 1) / z by z = t^2 for |t| at most tan(pi/8), relative error 1.3e-19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AtanSeries(Vector512<double> z)
    {
        var p = Of(-0.01391769513858675666);
        p = p * z + Of(0.03063517628186162783);
        p = p * z + Of(-0.04104413486110244844);
        p = p * z + Of(0.04719389393259642746);
        p = p * z + Of(-0.05258040671617427264);
        p = p * z + Of(0.05881925162107584879);
        p = p * z + Of(-0.06666642013801007829);
        p = p * z + Of(0.07692306735718289448);
        p = p * z + Of(-0.09090909067001961348);
        p = p * z + Of(0.1111111111075459501);
        p = p * z + Of(-0.1428571428571151744);
        p = p * z + Of(0.1999999999999999154);
        p = p * z + Of(-0.3333333333333333333);
        return p;
    }

    /// <summary>(asin(t) / t - 1) / z by z = t^2 for |t| at most 1/2, relative error 3.4e-19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AsinSeries(Vector512<double> z)
    {
        var p = Of(0.03074452715026364572);
        p = p * z + Of(-0.02406391478670498656);
        p = p * z + Of(0.02258611273301219901);
        p = p * z + Of(0.0003664939333357198368);
        p = p * z + Of(0.008799140502073927973);
        p = p * z + Of(0.008135014182250637168);
        p = p * z + Of(0.009792863989991039248);
        p = p * z + Of(0.01154907567925353555);
        p = p * z + Of(0.01396501066934632259);
        p = p * z + Of(0.01735275744417904208);
        p = p * z + Of(0.02237215928067095841);
        p = p * z + Of(0.03038194444134638665);
        p = p * z + Of(0.04464285714288356297);
        p = p * z + Of(0.07499999999999991128);
        p = p * z + Of(0.1666666666666666667);
        return p;
    }
}
