using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>x^y with C's special cases, worked out in double; a negative x needs an integer y.</summary>
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> y)
    {
        var small = Vector512.Equals(y, Of(1f)) | Vector512.Equals(y, Of(2f)) | Vector512.Equals(y, Of(3f))
            | Vector512.Equals(y, Of(4f));
        if (Vector512.EqualsAll(small.AsInt32(), Vector512<int>.AllBitsSet))
        {
            return SmallPower(x, y);
        }

        return Vector512.ConditionalSelect(small, SmallPower(x, y), AnyPower(x, y));
    }

    /// <summary>x, x², x³ or x⁴, worked out in double and rounded once: what moments ask for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SmallPower(Vector512<float> x, Vector512<float> y)
    {
        var low = SmallPower(Vector512.WidenLower(x), Vector512.WidenLower(y));
        var high = SmallPower(Vector512.WidenUpper(x), Vector512.WidenUpper(y));
        return Vector512.Narrow(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SmallPower(Vector512<double> x, Vector512<double> y)
    {
        var odd = Vector512.Equals(y, Of(1d)) | Vector512.Equals(y, Of(3d));
        var rest = Vector512.ConditionalSelect(odd, x, Vector512<double>.One);
        var square = x * x;
        var even = Vector512.ConditionalSelect(
            Vector512.Equals(y, Of(1d)), Vector512<double>.One,
            Vector512.ConditionalSelect(Vector512.Equals(y, Of(4d)), square * square, square));
        return even * rest;
    }

    private static Vector512<float> AnyPower(Vector512<float> x, Vector512<float> y)
    {
        var size = Vector512.Abs(x);
        var low = Exp(Vector512.WidenLower(y) * Log(Vector512.WidenLower(size)));
        var high = Exp(Vector512.WidenUpper(y) * Log(Vector512.WidenUpper(size)));
        var power = Vector512.Narrow(low, high);
        var integer = Vector512.Equals(y, Vector512.Floor(y));
        var half = y * Of(0.5f);
        var odd = Vector512.AndNot(integer, Vector512.Equals(half, Vector512.Floor(half)));
        power = Vector512.ConditionalSelect(odd, power | (x & Of(-0f)), power);
        var undefined = Vector512.LessThan(x, Vector512<float>.Zero)
            & Vector512.AndNot(Vector512.GreaterThan(x, Of(float.NegativeInfinity)), integer);
        power = Vector512.ConditionalSelect(undefined, Of(float.NaN), power);
        return PowEdges(x, y, size, power);
    }

    /// <summary>x^y with C's special cases; a negative x needs an integer y.</summary>
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        var size = Vector512.Abs(x);
        var log = LogInTwo(size, out var logLow);
        var product = y * log;
        var power = Exp(product, Lost(y, log, product) + y * logLow);
        var integer = Vector512.Equals(y, Vector512.Floor(y));
        var half = y * Of(0.5);
        var odd = Vector512.AndNot(integer, Vector512.Equals(half, Vector512.Floor(half)));
        power = Vector512.ConditionalSelect(odd, power | (x & Of(-0.0)), power);
        var undefined = Vector512.LessThan(x, Vector512<double>.Zero)
            & Vector512.AndNot(Vector512.GreaterThan(x, Of(double.NegativeInfinity)), integer);
        power = Vector512.ConditionalSelect(undefined, Of(double.NaN), power);
        return PowEdges(x, y, size, power);
    }

    /// <summary>1 where y is zero, x is one, or x is minus one and y infinite: there y log|x| says nothing.</summary>
    private static Vector512<T> PowEdges<T>(
        Vector512<T> x, Vector512<T> y, Vector512<T> size, Vector512<T> power)
    {
        var one = Vector512<T>.One;
        var endless = ~Vector512.Equals(y - y, Vector512<T>.Zero) & Vector512.Equals(y, y);
        var isOne = Vector512.Equals(y, Vector512<T>.Zero) | Vector512.Equals(x, one)
            | (Vector512.Equals(size, one) & endless);
        return Vector512.ConditionalSelect(isOne, one, power);
    }

    /// <summary>log(x) as a sum of two numbers, good to some 64 bits: a product with y may reach 700.</summary>
    /// <remarks>
    /// log(1 + f) = 2s + s z (2/3 + z q(z)) with s = f / (2 + f) and z = s^2: s, z and the sums are in two parts each.
    /// </remarks>
    private static Vector512<double> LogInTwo(Vector512<double> x, out Vector512<double> low)
    {
        var n = Normalize(x, out var m);
        var k = (n + Vector512.Create(0x4330000000000400L)).AsDouble() - Of(4503599627371520d);
        var f = m - Of(1d);
        var s = Quotient(f, out var sLow);
        var z = s * s;
        var zLow = Lost(s, s, z) + Of(2d) * s * sLow;
        var rest = z * PowSeries(z);
        var u = Of(0.6666666666666666) + rest;
        var uLow = rest - (u - Of(0.6666666666666666)) + Of(3.700743415417188e-17);
        var w = z * u;
        var wLow = Lost(z, u, w) + z * uLow + zLow * u;
        var t = s * w;
        var tLow = Lost(s, w, t) + s * wLow + sLow * w;

        var whole = k * Of(0.693147180559890330187045);
        var twice = s + s;
        var first = whole + twice;
        var second = first + t;
        var tail = twice - (first - whole) + (t - (second - first))
            + (tLow + Of(2d) * sLow + k * Of(5.497923018708371174712472e-14));
        var high = second + tail;
        low = tail - (high - second);

        // edges: zero (with the subnormal numbers), infinity and NaN
        var plain = Vector512.GreaterThanOrEqual(x, Of(2.2250738585072014e-308)) & Vector512.LessThan(x - x, Of(1d));
        var edge = Vector512.ConditionalSelect(Vector512.LessThan(x, Of(1d)), Of(double.NegativeInfinity), x);
        low &= plain;
        return Vector512.ConditionalSelect(plain, high, edge);
    }

    /// <summary>f / (2 + f) in two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quotient(Vector512<double> f, out Vector512<double> low)
    {
        var below = Of(2d) + f;
        var belowLow = f - (below - Of(2d));
        var s = f / below;
        var back = s * below;
        low = (f - back - Lost(s, below, back) - s * belowLow) / below;
        return s;
    }

    /// <summary>What rounding took from product = a b: halves of 26 and 27 bits multiply exactly (Dekker).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Lost(Vector512<double> a, Vector512<double> b, Vector512<double> product)
    {
        var mask = Vector512.Create(~0x7FFFFFFL).AsDouble();
        var aHigh = a & mask;
        var bHigh = b & mask;
        var aLow = a - aHigh;
        var bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

    /// <summary>e^(x + low) for a low part far below x; results below the normal range become 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp(Vector512<double> x, Vector512<double> low)
    {
        var over = Vector512.GreaterThan(x, Of(709.7827128933841));
        var under = Vector512.LessThan(x, Of(-708.3964185322641));
        var bounded = Vector512.AndNot(Vector512.AndNot(x, over), under);
        var n = Reduce(bounded, out var r);
        r += Vector512.AndNot(Vector512.AndNot(low, over), under);

        // 2^1024 is no number: large results are scaled in two steps
        var big = Vector512.GreaterThan(bounded, Of(1d));
        var y = Scale(Of(1d) + (r + r * r * ExpSeries(r)), n + big.AsInt64());
        y *= Vector512.ConditionalSelect(big, Of(2d), Of(1d));
        y = Vector512.AndNot(Vector512.ConditionalSelect(over, Of(double.PositiveInfinity), y), under);
        return UnlessNaN(x, y);
    }

    /// <summary>(log(1 + f) - 2s - 2/3 s z) / (s z^2) by z = s^2, error 1e-19 z.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowSeries(Vector512<double> z)
    {
        var p = Of(0.1291471218393509057);
        p = p * z + Of(0.1328586883754574157);
        p = p * z + Of(0.1538557746330814426);
        p = p * z + Of(0.1818180821092188142);
        p = p * z + Of(0.2222222227132680819);
        p = p * z + Of(0.2857142857133801072);
        p = p * z + Of(0.4000000000000002724);
        return p;
    }
}
