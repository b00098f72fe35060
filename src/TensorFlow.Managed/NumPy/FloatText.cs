using System;
using System.Globalization;
using System.Linq;

namespace Tensorflow.NumPy;

/// <summary>
/// Floating-point elements as NumPy prints them: at most 8 decimals, a common width, exponents where sizes differ
/// much.
/// </summary>
internal static class FloatText
{
    private const int Precision = 8;

    /// <summary>All numbers of an array at one width.</summary>
    public static string[] Column(Digits[] numbers)
    {
        double[] sizes = [.. numbers.Where(n => !n.IsSpecial && n.Exact != 0.0).Select(n => Math.Abs(n.Exact))];
        bool exponents = sizes.Length > 0
            && (sizes.Max() >= 1e8 || sizes.Min() < 1e-4 || sizes.Max() / sizes.Min() > 1000.0);
        return exponents ? ScientificColumn(numbers) : PositionalColumn(numbers);
    }

    private static string[] PositionalColumn(Digits[] numbers)
    {
        string[] texts = [.. numbers.Select(n => n.IsSpecial ? n.Special : Sign(n) + Positional(n, Precision))];
        string[] finite = [.. texts.Where((_, i) => !numbers[i].IsSpecial)];
        int left = finite.Select(t => t.IndexOf('.')).DefaultIfEmpty(0).Max();
        int right = finite.Select(t => t.Length - t.IndexOf('.') - 1).DefaultIfEmpty(0).Max();
        return Align(numbers, texts, left, right);
    }

    private static string[] ScientificColumn(Digits[] numbers)
    {
        (string Mantissa, int Exponent)[] parts = [.. numbers.Select(n => Scientific(n, Precision))];
        int decimals = parts.Where((_, i) => !numbers[i].IsSpecial)
            .Select(p => p.Mantissa.Length - p.Mantissa.IndexOf('.') - 1).Max();
        int width = Math.Max(2, parts.Max(p => $"{Math.Abs(p.Exponent)}".Length));
        string[] texts = new string[numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            string mantissa = parts[i].Mantissa;
            string zeros = new('0', Math.Max(0, decimals - (mantissa.Length - mantissa.IndexOf('.') - 1)));
            texts[i] = numbers[i].IsSpecial
                ? numbers[i].Special
                : Sign(numbers[i]) + mantissa + zeros + Exponent(parts[i].Exponent, width);
        }

        string[] finite = [.. texts.Where((_, i) => !numbers[i].IsSpecial)];
        return Align(numbers, texts, finite.Max(t => t.IndexOf('.')), decimals + 2 + width);
    }

    // special values end where the others end
    private static string[] Align(Digits[] numbers, string[] texts, int left, int right)
    {
        int special = numbers.Where(n => n.IsSpecial).Select(n => n.Special.Length).DefaultIfEmpty(0).Max();
        left = Math.Max(left, special - right - 1);
        return [.. texts.Select((text, i) => numbers[i].IsSpecial
            ? text.PadLeft(left + right + 1)
            : (new string(' ', left - text.IndexOf('.')) + text).PadRight(left + right + 1))];
    }

    // digits before and after a point, at most so many after it, no zeros at the end
    private static string Positional(Digits number, int decimals)
    {
        if (number.Text.Length == 0)
        {
            return "0.";
        }

        if (number.Decimals > decimals)
        {
            string rounded = Math.Abs(number.Exact).ToString("F" + decimals, CultureInfo.InvariantCulture);
            return rounded.TrimEnd('0');
        }

        string digits = number.Text.PadRight(Math.Max(0, number.Point), '0');
        return number.Point <= 0
            ? "0." + new string('0', -number.Point) + digits
            : digits[..number.Point] + "." + digits[number.Point..];
    }

    private static (string Mantissa, int Exponent) Scientific(Digits number, int decimals)
    {
        if (number.Text.Length == 0)
        {
            return ("0.", 0);
        }

        if (number.Text.Length - 1 <= decimals)
        {
            return (number.Text[..1] + "." + number.Text[1..], number.Point - 1);
        }

        string[] parts = Math.Abs(number.Exact).ToString("E" + decimals, CultureInfo.InvariantCulture).Split('E');
        return (parts[0].TrimEnd('0'), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static string Exponent(int exponent, int width) =>
        (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Sign(Digits number) => number.Negative ? "-" : "";
}
