using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>e^x; at most 0.9 units of the last place off; results below normal become 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        var y = ExpInRange(x);
        y = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Of(88.72283172607422f)), Of(float.PositiveInfinity), y);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Of(-87.33654022216797f)), Vector512<float>.Zero, y);
        return UnlessNaN(x, y);
    }

    /// <summary>e^x - 1, exact to the last places around zero too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x)
    {
        var floor = Of(-30f);
        var n = Reduce(Vector512.ConditionalSelect(Vector512.LessThan(x, floor), floor, x), out var r);

        // 2^n (e^r - 1) + (2^n - 1) = 2^n ((e^r - 1) + (1 - 2^-n)); 2^-n no longer matters from 2^-60 on
        var inverse = Vector512.ConditionalSelect(
            Vector512.GreaterThan(n, Vector512.Create(60)).AsSingle(), Vector512<float>.Zero, Scale(Of(1f), -n));
        var y = Scale(r + r * r * ExpSeries(r) + (Of(1f) - inverse), n);
        y = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Of(88.72283172607422f)), Of(float.PositiveInfinity), y);

        // where x*x is zero (or x not a number) the result is x
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x * x, Vector512<float>.Zero), y, x);
    }

    /// <summary>e^x for x up to zero, and about what rounding took from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x, out Vector512<float> low)
    {
        var tiny = Vector512.LessThan(x, Of(-87.33654022216797f));
        var n = Reduce(Vector512.ConditionalSelect(tiny, Vector512<float>.Zero, x), out var r);
        var rest = r + r * r * ExpSeries(r);
        var high = Of(1f) + rest;
        var y = Vector512.AndNot(Scale(high, n), tiny);
        low = (rest - (high - Of(1f))) * y;
        return UnlessNaN(x, y);
    }

    /// <summary>e^x where the result is known to be normal; anything elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpInRange(Vector512<float> x)
    {
        var n = Reduce(x, out var high, out var low);
        var r = high + low;
        return Scale(Of(1f) + (high + Vector512.FusedMultiplyAdd(r * r, ExpSeries(r), low)), n);
    }

    /// <summary>x = n ln 2 + r with |r| at most ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Reduce(Vector512<float> x, out Vector512<float> r)
    {
        var n = Reduce(x, out var high, out var low);
        r = high + low;
        return n;
    }

    /// <summary>x = n ln 2 + high + low; ln 2 in two parts, the first times n is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Reduce(Vector512<float> x, out Vector512<float> high, out Vector512<float> low)
    {
        // adding 1.5 * 2^23 rounds to an integer, which then stands in the low bits
        var shifted = Vector512.FusedMultiplyAdd(x, Of(1.4426950408889634f), Of(12582912f));
        var k = shifted - Of(12582912f);
        high = Vector512.FusedMultiplyAdd(k, Of(-0.693145751953125f), x);
        low = k * Of(-1.4286068203094172e-6f);
        return shifted.AsInt32() - Of(12582912f).AsInt32();
    }

    /// <summary>(e^r - 1 - r) / r^2 on |r| at most ln 2 / 2, error 1.6e-10 r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpSeries(Vector512<float> r)
    {
        // even and odd powers side by side
        var square = r * r;
        var odd = Vector512.FusedMultiplyAdd(Of(0.00019891080464f), square, Of(0.0083333108446f));
        var even = Vector512.FusedMultiplyAdd(Of(0.0013933730716f), square, Of(0.041666464197f));
        odd = Vector512.FusedMultiplyAdd(odd, square, Of(0.16666666682f));
        even = Vector512.FusedMultiplyAdd(even, square, Of(0.50000000135f));
        return Vector512.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>e^x; at most 1 units of the last place off; results below normal become 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        var y = ExpInRange(x);
        y = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Of(709.782712893384)), Of(double.PositiveInfinity), y);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Of(-708.3964185322641)), Vector512<double>.Zero, y);
        return UnlessNaN(x, y);
    }

    /// <summary>e^x - 1, exact to the last places around zero too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        var floor = Of(-60d);
        var n = Reduce(Vector512.ConditionalSelect(Vector512.LessThan(x, floor), floor, x), out var r);

        // 2^n (e^r - 1) + (2^n - 1) = 2^n ((e^r - 1) + (1 - 2^-n)); 2^-n no longer matters from 2^-60 on
        var inverse = Vector512.ConditionalSelect(
            Vector512.GreaterThan(n, Vector512.Create(60L)).AsDouble(), Vector512<double>.Zero, Scale(Of(1d), -n));
        var y = Scale(r + r * r * ExpSeries(r) + (Of(1d) - inverse), n);
        y = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Of(709.782712893384)), Of(double.PositiveInfinity), y);

        // where x*x is zero (or x not a number) the result is x
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x * x, Vector512<double>.Zero), y, x);
    }

    /// <summary>e^x for x up to zero, and about what rounding took from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp(Vector512<double> x, out Vector512<double> low)
    {
        var tiny = Vector512.LessThan(x, Of(-708.3964185322641));
        var n = Reduce(Vector512.ConditionalSelect(tiny, Vector512<double>.Zero, x), out var r);
        var rest = r + r * r * ExpSeries(r);
        var high = Of(1d) + rest;
        var y = Vector512.AndNot(Scale(high, n), tiny);
        low = (rest - (high - Of(1d))) * y;
        return UnlessNaN(x, y);
    }

    /// <summary>e^x where the result is known to be normal; anything elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpInRange(Vector512<double> x)
    {
        var n = Reduce(x, out var r);
        return Scale(Of(1d) + (r + r * r * ExpSeries(r)), n);
    }

    /// <summary>x = n ln 2 + r with |r| at most ln 2 / 2; ln 2 in two parts, the first times n is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Reduce(Vector512<double> x, out Vector512<double> r)
    {
        // adding 1.5 * 2^52 rounds to an integer, which then stands in the low bits
        var shifted = x * Of(1.442695040888963407359925) + Of(6755399441055744.0);
        var k = shifted - Of(6755399441055744.0);
        r = x - k * Of(0.693147180559890330187045) - k * Of(5.497923018708371174712472e-14);
        return shifted.AsInt64() - Of(6755399441055744.0).AsInt64();
    }

    /// <summary>(e^r - 1 - r) / r^2 on |r| at most ln 2 / 2, error 1.6e-19 r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpSeries(Vector512<double> r)
    {
        var p = Of(2.091475532589320219e-9);
        p = p * r + Of(2.510531272962210178e-8);
        p = p * r + Of(2.755727347871858047e-7);
        p = p * r + Of(2.755725517000088744e-6);
        p = p * r + Of(2.480158732567746190e-5);
        p = p * r + Of(0.0001984126987500227879);
        p = p * r + Of(0.001388888888888371117);
        p = p * r + Of(0.008333333333326083120);
        p = p * r + Of(0.04166666666666666978);
        p = p * r + Of(0.1666666666666667103);
        p = p * r + Of(0.5000000000000000000);
        return p;
    }
}
