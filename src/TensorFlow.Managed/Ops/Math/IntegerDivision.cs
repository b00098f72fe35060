using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>Division of integers without the processor's trap: the minimum by -1 is the minimum again.</summary>
internal static class IntegerDivision
{
    public static bool IsFloat<T>()
        where T : unmanaged, INumber<T> => T.CreateTruncating(0.5) != T.Zero;

    /// <summary>x / y rounded to zero; y is not 0.</summary>
    public static T Quotient<T>(T x, T y)
        where T : unmanaged, INumber<T> => IsMinusOne(y) ? unchecked(T.Zero - x) : x / y;

    /// <summary>x - y·(x / y), with the sign of x; y is not 0.</summary>
    public static T Remainder<T>(T x, T y)
        where T : unmanaged, INumber<T> => IsMinusOne(y) && !IsFloat<T>() ? T.Zero : x % y;

    private static bool IsMinusOne<T>(T y)
        where T : unmanaged, INumber<T> => T.IsNegative(y) && y + T.One == T.Zero;
}
