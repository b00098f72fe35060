using System;
using System.Globalization;

namespace GanTf.Cli.Reports;

/// <summary>Numbers as a reader wants them: four digits that matter, thousands apart, invariant culture.</summary>
internal static class Numbers
{
    /// <summary>A count such as "10,001".</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A measured value with about four significant digits: "0.6931", "1,234", "1.2e-7", "NaN".</summary>
    public static string Short(double value)
    {
        var size = Math.Abs(value);
        return size switch
        {
            double.NaN => "NaN",
            double.PositiveInfinity => value > 0 ? "\u221E" : "\u2212\u221E",
            0 => "0",
            < 1e-3 or >= 1e6 => value.ToString("0.###e0", CultureInfo.InvariantCulture),
            < 1 => value.ToString("0.####", CultureInfo.InvariantCulture),
            < 10 => value.ToString("0.###", CultureInfo.InvariantCulture),
            < 100 => value.ToString("0.##", CultureInfo.InvariantCulture),
            < 1000 => value.ToString("#,0.#", CultureInfo.InvariantCulture),
            _ => value.ToString("#,0", CultureInfo.InvariantCulture),
        };
    }
}
