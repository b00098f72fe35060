using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>The natural logarithm; zero and subnormal numbers give -Infinity, below them NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        var n = Normalize(x, out var m);
        var y = LogOf(m - Of(1f), Vector512<float>.Zero, n);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Of(float.PositiveInfinity)), y, x);
        return LogEdges(x, Of(1.17549435e-38f), y);
    }

    /// <summary>log(1 + x), exact to the last places around zero too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x)
    {
        // where x*x is zero, x is infinite or not a number, the result is x
        var plain = Vector512.GreaterThan(x * x, Vector512<float>.Zero)
            & Vector512.LessThan(x, Of(float.PositiveInfinity));
        var y = Vector512.ConditionalSelect(plain, Log1pInRange(x, Vector512<float>.Zero), x);
        var below = Vector512.ConditionalSelect(
            Vector512.Equals(x, Of(-1f)), Of(float.NegativeInfinity), Of(float.NaN));
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, Of(-1f)), below, y);
    }

    /// <summary>log(1 + x + low) for finite x above -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Log1pInRange(Vector512<float> x, Vector512<float> low)
    {
        var u = Of(1f) + x;
        var lost = x - (u - Of(1f)) + low;
        var n = Normalize(u, out var m);

        // what rounding took from u, 2^-n (x - (u - 1)), goes back into the mantissa; from 2^60 on it is nothing
        var inverse = Vector512.ConditionalSelect(
            Vector512.GreaterThan(n, Vector512.Create(60)).AsSingle(),
            Vector512<float>.Zero,
            Scale(Of(1f), -n));
        lost *= inverse;
        var f = m - Of(1f) + lost;
        return LogOf(f, lost - (f - (m - Of(1f))), n);
    }

    /// <summary>-Infinity around zero, NaN further below, y elsewhere; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogEdges(Vector512<float> x, Vector512<float> smallest, Vector512<float> y)
    {
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, smallest), Of(float.NegativeInfinity), y);
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, -smallest), Of(float.NaN), y);
    }

    /// <summary>x = 2^n m with m from sqrt(1/2) to sqrt(2), for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Normalize(Vector512<float> x, out Vector512<float> m)
    {
        var bits = x.AsInt32();
        var biased = bits - Vector512.Create(0x3F3504F3) + Vector512.Create(0x3F800000);
        var n = (biased >>> 23) - Vector512.Create(127);
        m = (bits - (n << 23)).AsSingle();
        return n;
    }

    /// <summary>n ln 2 + log(1 + f + low) for f from sqrt(1/2) - 1 to sqrt(2) - 1, error 3.2e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOf(Vector512<float> f, Vector512<float> low, Vector512<int> n)
    {
        var k = Vector512.ConvertToSingle(n);
        var square = f * f;
        // even and odd powers side by side
        var even = Vector512.FusedMultiplyAdd(Of(0.069716114715f), square, Of(0.11685419923f));
        var odd = Vector512.FusedMultiplyAdd(Of(-0.11479733847f), square, Of(-0.12425687331f));
        even = Vector512.FusedMultiplyAdd(even, square, Of(0.14249057646f));
        odd = Vector512.FusedMultiplyAdd(odd, square, Of(-0.16667802320f));
        even = Vector512.FusedMultiplyAdd(even, square, Of(0.20000715749f));
        odd = Vector512.FusedMultiplyAdd(odd, square, Of(-0.24999996958f));
        even = Vector512.FusedMultiplyAdd(even, square, Of(0.33333333180f));
        var p = Vector512.FusedMultiplyAdd(odd, f, even);
        var rest = Vector512.FusedMultiplyAdd(k, Of(1.4286068203094172e-6f), low);
        rest = Vector512.FusedMultiplyAdd(f * square, p, rest);
        rest = Vector512.FusedMultiplyAdd(square, Of(-0.5f), rest);
        return Vector512.FusedMultiplyAdd(k, Of(0.693145751953125f), f + rest);
    }

    /// <summary>The natural logarithm; zero and subnormal numbers give -Infinity, below them NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var n = Normalize(x, out var m);
        var y = LogOf(m - Of(1d), Vector512<double>.Zero, n);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Of(double.PositiveInfinity)), y, x);
        return LogEdges(x, Of(2.2250738585072014e-308), y);
    }

    /// <summary>log(1 + x), exact to the last places around zero too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        // where x*x is zero, x is infinite or not a number, the result is x
        var plain = Vector512.GreaterThan(x * x, Vector512<double>.Zero)
            & Vector512.LessThan(x, Of(double.PositiveInfinity));
        var y = Vector512.ConditionalSelect(plain, Log1pInRange(x, Vector512<double>.Zero), x);
        var below = Vector512.ConditionalSelect(
            Vector512.Equals(x, Of(-1d)), Of(double.NegativeInfinity), Of(double.NaN));
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, Of(-1d)), below, y);
    }

    /// <summary>log(1 + x + low) for finite x above -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Log1pInRange(Vector512<double> x, Vector512<double> low)
    {
        var u = Of(1d) + x;
        var lost = x - (u - Of(1d)) + low;
        var n = Normalize(u, out var m);

        // what rounding took from u, 2^-n (x - (u - 1)), goes back into the mantissa; from 2^60 on it is nothing
        var inverse = Vector512.ConditionalSelect(
            Vector512.GreaterThan(n, Vector512.Create(60L)).AsDouble(),
            Vector512<double>.Zero,
            Scale(Of(1d), -n));
        lost *= inverse;
        var f = m - Of(1d) + lost;
        return LogOf(f, lost - (f - (m - Of(1d))), n);
    }

    /// <summary>-Infinity around zero, NaN further below, y elsewhere; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogEdges(Vector512<double> x, Vector512<double> smallest, Vector512<double> y)
    {
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, smallest), Of(double.NegativeInfinity), y);
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, -smallest), Of(double.NaN), y);
    }

    /// <summary>x = 2^n m with m from sqrt(1/2) to sqrt(2), for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Normalize(Vector512<double> x, out Vector512<double> m)
    {
        var bits = x.AsInt64();
        var biased = bits - Vector512.Create(0x3FE6A09E667F3BCC) + Vector512.Create(0x3FF0000000000000);
        var n = (biased >>> 52) - Vector512.Create(1023L);
        m = (bits - (n << 52)).AsDouble();
        return n;
    }

    /// <summary>n ln 2 + log(1 + f + low) for f from sqrt(1/2) - 1 to sqrt(2) - 1.</summary>
    /// <remarks>
    /// With s = f / (2 + f): log(1 + f) = 2 artanh(s) = 2s + s R(s^2), where 2s = f - f^2/2 + s f^2/2 and f is exact.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOf(Vector512<double> f, Vector512<double> low, Vector512<long> n)
    {
        // an integer in the low bits of 2^52; the conversion instruction is missing on older machines
        var k = (n + Vector512.Create(0x4330000000000400L)).AsDouble() - Of(4503599627371520d);
        var s = f / (Of(2d) + f);
        var z = s * s;
        var p = Of(0.1461780715341732496);
        p = p * z + Of(0.1533161172205500789);
        p = p * z + Of(0.1818289243253687120);
        p = p * z + Of(0.2222221108937949621);
        p = p * z + Of(0.2857142862625383761);
        p = p * z + Of(0.3999999999989889051);
        p = p * z + Of(0.6666666666666669708);
        var half = f * f * Of(0.5);
        low += k * Of(5.497923018708371174712472e-14);
        return k * Of(0.693147180559890330187045) - (half - (s * (half + z * p) + low) - f);
    }
}
