using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent; at most 1.22 units of the last place off (over all floats).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        // of two where one is not a number this is the second: it goes through everything that follows
        var size = Vector512.MinNative(Of(TanhPieces.Top), Vector512.Abs(x));

        // adding 1.5 * 2^23 rounds to an integer, which then stands in the low bits
        var shifted = Vector512.FusedMultiplyAdd(size, Of(1 / TanhPieces.Width), Of(12582912f));
        var t = size - (shifted - Of(12582912f)) * Of(TanhPieces.Width);
        return TanhPieces.At(t, shifted.AsInt32()) | (x & Of(-0f));
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        // with e = e^-|x| neither side overflows: 1 / (1 + e) on the right, e / (1 + e) on the left
        var e = Exp(-Vector512.Abs(x), out var low);
        var left = Vector512.LessThan(x, Vector512<float>.Zero);
        var below = Of(1f) + e;
        var y = Vector512.ConditionalSelect(left, e, Of(1f)) / below;

        // one step against what e and 1 + e lost by rounding; 1 / (1 + e) is y or 1 - y
        var lost = Vector512.ConditionalSelect(left, low, Vector512<float>.Zero) - y * (e - (below - Of(1f)) + low);
        return y + lost * Vector512.ConditionalSelect(left, Of(1f) - y, y);
    }

    /// <summary>log(1 + e^x), as max(x, 0) + log(1 + e^-|x|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        var positive = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512<float>.Zero), x, Vector512<float>.Zero);
        return positive + Log1pInRange(Exp(-Vector512.Abs(x), out var low), low);
    }

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        var top = Of(20d);
        var size = Vector512.Abs(x);
        var bounded = Vector512.ConditionalSelect(Vector512.LessThan(size, top), size, top);
        var large = Of(1d) - Of(2d) / (ExpInRange(bounded + bounded) + Of(1d));
        var small = bounded + bounded * TanhSeries(bounded * bounded);
        var y = Vector512.ConditionalSelect(Vector512.LessThan(bounded, Of(0.625d)), small, large);
        return UnlessNaN(x, y | (x & Of(-0.0)));
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        // with e = e^-|x| neither side overflows: 1 / (1 + e) on the right, e / (1 + e) on the left
        var e = Exp(-Vector512.Abs(x), out var low);
        var left = Vector512.LessThan(x, Vector512<double>.Zero);
        var below = Of(1d) + e;
        var y = Vector512.ConditionalSelect(left, e, Of(1d)) / below;

        // one step against what e and 1 + e lost by rounding; 1 / (1 + e) is y or 1 - y
        var lost = Vector512.ConditionalSelect(left, low, Vector512<double>.Zero) - y * (e - (below - Of(1d)) + low);
        return y + lost * Vector512.ConditionalSelect(left, Of(1d) - y, y);
    }

    /// <summary>log(1 + e^x), as max(x, 0) + log(1 + e^-|x|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x)
    {
        var positive = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512<double>.Zero), x, Vector512<double>.Zero);
        return positive + Log1pInRange(Exp(-Vector512.Abs(x), out var low), low);
    }

    /// <summary>tanh(x) / x - 1 by z = x^2 for |x| at most 0.625, error 1.4e-18 z.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhSeries(Vector512<double> z)
    {
        var p = Of(6.485163482793113150e-6);
        p = p * z + Of(-3.120110142579740003e-5);
        p = p * z + Of(9.257116129556768271e-5);
        p = p * z + Of(-0.0002375906496055561955);
        p = p * z + Of(0.0005896606577757043347);
        p = p * z + Of(-0.001455775412047805510);
        p = p * z + Of(0.003592121751154962269);
        p = p * z + Of(-0.008863235103240877925);
        p = p * z + Of(0.02186948851900830576);
        p = p * z + Of(-0.05396825396789699169);
        p = p * z + Of(0.1333333333333304160);
        p = p * z + Of(-0.3333333333333333294);
        return p * z;
    }
}
