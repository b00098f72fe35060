using System;
using System.Globalization;

namespace Tensorflow;

/// <summary>
/// A floating-point number in decimal: the shortest digits d1 d2 ... dn that read back to it in its own type, meaning
/// 0.d1d2...dn times 10^Point; and its exact value for rounding to fewer.
/// </summary>
internal readonly record struct Digits(bool Negative, string Text, int Point, double Exact)
{
    /// <summary>Infinite or not a number.</summary>
    public bool IsSpecial => !double.IsFinite(Exact);

    /// <summary>"nan", "inf", "-inf".</summary>
    public string Special => double.IsNaN(Exact) ? "nan" : Negative ? "-inf" : "inf";

    /// <summary>Digits after the point when written without exponent.</summary>
    public int Decimals => Math.Max(0, Text.Length - Point);

    /// <summary>Of a double.</summary>
    public static Digits Of(double value) => Parse(value.ToString("R", CultureInfo.InvariantCulture), value);

    /// <summary>Of a float.</summary>
    public static Digits Of(float value) => Parse(value.ToString("R", CultureInfo.InvariantCulture), value);

    /// <summary>Of a half.</summary>
    public static Digits Of(Half value) => Parse(value.ToString("R", CultureInfo.InvariantCulture), (double)value);

    private static Digits Parse(string text, double exact)
    {
        bool negative = double.IsNegative(exact) && !double.IsNaN(exact);
        if (!double.IsFinite(exact) || exact == 0.0)
        {
            return new(negative, "", 0, exact);
        }

        string[] parts = text.TrimStart('-').Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        string[] sides = parts[0].Split('.');
        string digits = sides[0] + (sides.Length > 1 ? sides[1] : "");
        int point = sides[0].Length + exponent;
        int zeros = digits.Length - digits.TrimStart('0').Length;
        return new(negative, digits[zeros..].TrimEnd('0'), point - zeros, exact);
    }
}
