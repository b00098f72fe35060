using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>x^y with C's special cases; a negative x needs an integer y.</summary>
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> y)
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
        var power = Exp(y * Log(size));
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
    private static Vector512<float> PowEdges(
        Vector512<float> x, Vector512<float> y, Vector512<float> size, Vector512<float> power)
    {
        var one = Vector512.Equals(y, Vector512<float>.Zero) | Vector512.Equals(x, Of(1f))
            | (Vector512.Equals(size, Of(1f)) & Vector512.Equals(Vector512.Abs(y), Of(float.PositiveInfinity)));
        return Vector512.ConditionalSelect(one, Of(1f), power);
    }

    /// <summary>1 where y is zero, x is one, or x is minus one and y infinite: there y log|x| says nothing.</summary>
    private static Vector512<double> PowEdges(
        Vector512<double> x, Vector512<double> y, Vector512<double> size, Vector512<double> power)
    {
        var one = Vector512.Equals(y, Vector512<double>.Zero) | Vector512.Equals(x, Of(1d))
            | (Vector512.Equals(size, Of(1d)) & Vector512.Equals(Vector512.Abs(y), Of(double.PositiveInfinity)));
        return Vector512.ConditionalSelect(one, Of(1d), power);
    }
}
