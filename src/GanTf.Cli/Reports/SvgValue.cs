using System.Globalization;

namespace GanTf.Cli.Reports;

/// <summary>An attribute's value: text as given, or a number in invariant culture with at most two decimals.</summary>
internal readonly record struct SvgValue(string Text)
{
    /// <summary>Text, escaped when it is written.</summary>
    public static implicit operator SvgValue(string text) => new(text);

    /// <summary>A finite number, rounded to two decimals.</summary>
    public static implicit operator SvgValue(double number) => new(Svg.Number(number));

    /// <summary>A whole number.</summary>
    public static implicit operator SvgValue(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
