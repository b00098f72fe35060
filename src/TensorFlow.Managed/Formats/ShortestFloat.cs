using System;
using System.Globalization;

namespace Tensorflow.Formats;

/// <summary>
/// Floating point numbers in the shortest text that reads back to the same number, in Python's spelling: "3.0",
/// "1e-05", "1e+16", "inf", "nan".
/// </summary>
internal static class ShortestFloat
{
    /// <summary>The shortest text that gives this float32 again.</summary>
    public static string Of(float value) =>
        Special(value) ?? Spell(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The shortest text that gives this float64 again.</summary>
    public static string Of(double value) =>
        Special(value) ?? Spell(value.ToString("R", CultureInfo.InvariantCulture));

    private static string? Special(double value) =>
        double.IsNaN(value) ? "nan"
        : double.IsPositiveInfinity(value) ? "inf"
        : double.IsNegativeInfinity(value) ? "-inf"
        : value == 0 ? (double.IsNegative(value) ? "-0.0" : "0.0")
        : null;

    // Python writes an exponent below 1e-4 and from 1e16 on, with a sign and at least two digits
    private static string Spell(string shortest)
    {
        var sign = shortest[0] == '-' ? "-" : "";
        var body = shortest.AsSpan(sign.Length);
        var e = body.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(body[(e + 1)..], CultureInfo.InvariantCulture);
        var mantissa = (e < 0 ? body : body[..e]).ToString();
        var dot = mantissa.IndexOf('.');
        var whole = dot < 0 ? mantissa : mantissa[..dot];
        var digits = whole + (dot < 0 ? "" : mantissa[(dot + 1)..]);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        var point = whole.Length + exponent - leading; // value = 0.digits * 10^point
        return sign + (point is > -4 and <= 16 ? Fixed(digits, point) : Scientific(digits, point - 1));
    }

    private static string Fixed(string digits, int point) =>
        point <= 0 ? "0." + new string('0', -point) + digits
        : point >= digits.Length ? digits + new string('0', point - digits.Length) + ".0"
        : digits[..point] + "." + digits[point..];

    private static string Scientific(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + "e" + (exponent < 0 ? "-" : "+")
        + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
}
