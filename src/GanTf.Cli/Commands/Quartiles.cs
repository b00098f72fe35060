using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Commands;

/// <summary>The middle of some numbers, and between what the middle half of them lies.</summary>
internal readonly record struct Quartiles(double Low, double Median, double High)
{
    /// <summary>Of at least one number.</summary>
    public static Quartiles Of(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return new(sorted[sorted.Length / 4], sorted[sorted.Length / 2], sorted[(3 * sorted.Length - 1) / 4]);
    }

    /// <summary>Each divided by a number.</summary>
    public Quartiles Over(double divisor) => new(Low / divisor, Median / divisor, High / divisor);
}
