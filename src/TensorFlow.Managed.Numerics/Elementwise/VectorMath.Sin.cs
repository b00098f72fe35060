using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>The sine, worked out in double; NaN for infinities.</summary>
    public static Vector512<float> Sin(Vector512<float> x) =>
        Vector512.Narrow(Sin(Vector512.WidenLower(x)), Sin(Vector512.WidenUpper(x)));

    /// <summary>The cosine, worked out in double; NaN for infinities.</summary>
    public static Vector512<float> Cos(Vector512<float> x) =>
        Vector512.Narrow(Cos(Vector512.WidenLower(x)), Cos(Vector512.WidenUpper(x)));

    /// <summary>The sine of any number, however large; NaN for infinities.</summary>
    public static Vector512<double> Sin(Vector512<double> x)
    {
        var quadrant = ReduceAngle(x, out var r);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, Wave(quadrant, r));
    }

    /// <summary>The cosine of any number, however large; NaN for infinities.</summary>
    public static Vector512<double> Cos(Vector512<double> x)
    {
        var quadrant = ReduceAngle(x, out var r);
        return Wave(quadrant + Vector512<long>.One, r);
    }

    /// <summary>sin(quadrant pi/2 + r): sine and cosine of r by turns, every second pair negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Wave(Vector512<long> quadrant, Vector512<double> r)
    {
        var z = r * r;
        var half = z * Of(0.5);
        var whole = Of(1d) - half;
        var cosine = whole + (Of(1d) - whole - half + z * z * CosSeries(z));
        var sine = r + r * z * SinSeries(z);
        var odd = Vector512.Equals(quadrant & Vector512<long>.One, Vector512<long>.One).AsDouble();
        var sign = (quadrant << 62 & Vector512.Create(1L << 63)).AsDouble();
        return Vector512.ConditionalSelect(odd, cosine, sine) ^ sign;
    }

    /// <summary>x = quadrant pi/2 + r with |r| at most pi/4 and a rounding, but for multiples of 2 pi.</summary>
    private static Vector512<long> ReduceAngle(Vector512<double> x, out Vector512<double> r)
    {
        // pi/2 in parts of 30, 30 and 53 bits: the first two times k are exact for k below 2^23
        var shifted = x * Of(0.6366197723675814) + Of(6755399441055744.0);
        var k = shifted - Of(6755399441055744.0);
        var a = x - k * Of(1.570796325802803);
        var b = k * Of(9.920935791635221e-10);
        var high = a - b;
        r = high + (a - high - b - k * Of(5.170182981794105e-19));
        var quadrant = shifted.AsInt64();
        var large = Vector512.GreaterThan(Vector512.Abs(x), Of(4194304d));
        if (large != Vector512<double>.Zero)
        {
            AngleReduction.Replace(x, ref quadrant, ref r);
        }

        return quadrant;
    }

    /// <summary>sin(r) / r^3 - 1 / r^2 by z = r^2 for |r| at most pi/4, error 1e-20 z.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinSeries(Vector512<double> z)
    {
        var p = Of(-7.586094789672620074e-13);
        p = p * z + Of(1.605852134995498633e-10);
        p = p * z + Of(-2.505210616733570639e-8);
        p = p * z + Of(2.755731921915078158e-6);
        p = p * z + Of(-0.0001984126984126482162);
        p = p * z + Of(0.008333333333333331379);
        p = p * z + Of(-0.1666666666666666667);
        return p;
    }

    /// <summary>(cos(r) - 1 + r^2 / 2) / r^4 by z = r^2 for |r| at most pi/4, error 3e-22 z^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CosSeries(Vector512<double> z)
    {
        var p = Of(4.745537017319258366e-14);
        p = p * z + Of(-1.147045517821690658e-11);
        p = p * z + Of(2.087675575487959641e-9);
        p = p * z + Of(-2.755731922129808697e-7);
        p = p * z + Of(2.480158730158451114e-5);
        p = p * z + Of(-0.001388888888888888780);
        p = p * z + Of(0.04166666666666666667);
        return p;
    }
}
