using System;
using System.Globalization;

namespace Tensorflow;

/// <summary>
/// Floating point numbers in the shortest text that reads back to the same number, in Python's spelling: "3.0",
/// "1e-05", "1e+16", "inf", "nan".
/// </summary>
internal static class ShortestFloat
{
    /// <summary>The shortest text that gives this float32 again.</summary>
    public static string Of(float value) => Of(Digits.Of(value));

    /// <summary>The shortest text that gives this float64 again.</summary>
    public static string Of(double value) => Of(Digits.Of(value));

    /// <summary>The shortest text that gives this float16 again.</summary>
    public static string Of(Half value) => Of(Digits.Of(value));

    // Python writes an exponent below 1e-4 and from 1e16 on, with a sign and at least two digits
    private static string Of(Digits number)
    {
        if (number.IsSpecial)
        {
            return number.Special;
        }

        var (digits, point) = (number.Text, number.Point);
        return (number.Negative ? "-" : "") + (
            digits.Length == 0 ? "0.0"
            : point is > -4 and <= 16 ? Fixed(digits, point)
            : Scientific(digits, point - 1));
    }

    private static string Fixed(string digits, int point) =>
        point <= 0 ? "0." + new string('0', -point) + digits
        : point >= digits.Length ? digits + new string('0', point - digits.Length) + ".0"
        : digits[..point] + "." + digits[point..];

    private static string Scientific(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + "e" + (exponent < 0 ? "-" : "+")
        + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
}
