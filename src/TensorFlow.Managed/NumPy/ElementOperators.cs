using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>
/// The operators on elements. Integers wrap around; remainders have the divisor's sign, as in Python.
/// </summary>
internal static class ElementOperators
{
    internal readonly struct Add : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x + y;
    }

    internal readonly struct Subtract : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x - y;
    }

    internal readonly struct Multiply : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x * y;
    }

    internal readonly struct Divide : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x / y;
    }

    internal readonly struct FloorDivide : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T>
        {
            if (T.IsZero(y))
            {
                return Remainder.IsInteger<T>() ? T.Zero : x / y;
            }

            if (T.IsNegative(y) && y == -T.One)
            {
                return T.Zero - x; // without a division that could overflow
            }

            // the multiple of y below x, so that the quotient is whole
            T quotient = (x - Remainder.Of(x, y)) / y;
            return Remainder.IsInteger<T>() ? quotient : Whole(quotient);
        }

        private static T Whole<T>(T value)
            where T : unmanaged, INumber<T> => T.CreateTruncating(System.Math.Round(double.CreateTruncating(value)));
    }

    internal readonly struct Remainder : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T>
        {
            if (T.IsZero(y) && IsInteger<T>())
            {
                return T.Zero; // NumPy warns and gives 0
            }

            if (T.IsNegative(y) && y == -T.One && IsInteger<T>())
            {
                return T.Zero; // the smallest integer has no positive counterpart, so the division would overflow
            }

            T rest = x % y;
            return !T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(y) ? rest + y : rest;
        }

        internal static bool IsInteger<T>()
            where T : unmanaged, INumber<T> => T.IsZero(T.One / (T.One + T.One));
    }

    internal readonly struct Power : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T>
        {
            if (!Remainder.IsInteger<T>())
            {
                return typeof(T) == typeof(float)
                    ? T.CreateTruncating(System.MathF.Pow(float.CreateTruncating(x), float.CreateTruncating(y)))
                    : T.CreateTruncating(System.Math.Pow(double.CreateTruncating(x), double.CreateTruncating(y)));
            }

            if (T.IsNegative(y))
            {
                throw new ValueError("Integers to negative integer powers are not allowed.");
            }

            T result = T.One;
            for (ulong left = ulong.CreateTruncating(y); left > 0; left >>= 1, x *= x)
            {
                result = (left & 1) != 0 ? result * x : result;
            }

            return result;
        }
    }

    internal readonly struct Maximum : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.IsNaN(x) || x > y ? x : T.IsNaN(y) ? y : y > x ? y : x;
    }

    internal readonly struct Minimum : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.IsNaN(x) || x < y ? x : T.IsNaN(y) ? y : y < x ? y : x;
    }

    internal readonly struct And : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.IsZero(x) || T.IsZero(y) ? T.Zero : T.One;
    }

    internal readonly struct Or : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.IsZero(x) && T.IsZero(y) ? T.Zero : T.One;
    }

    internal readonly struct Xor : IElementBinary
    {
        public static T Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.IsZero(x) == T.IsZero(y) ? T.Zero : T.One;
    }

    internal readonly struct Equal : IElementTest
    {
        public static bool Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x == y;
    }

    internal readonly struct NotEqual : IElementTest
    {
        public static bool Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x != y;
    }

    internal readonly struct Less : IElementTest
    {
        public static bool Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x < y;
    }

    internal readonly struct LessEqual : IElementTest
    {
        public static bool Of<T>(T x, T y)
            where T : unmanaged, INumber<T> => x <= y;
    }
}
