using System.Globalization;

namespace GanTf.Cli.Reports;

/// <summary>A generated row of bits, highest first, and the number that it spells.</summary>
internal readonly record struct DecodedSample(string Bits, int Number)
{
    /// <summary>Whether the number divides by two.</summary>
    public bool IsEven => Number % 2 == 0;

    /// <summary>The number in plain digits.</summary>
    public string NumberText => Number.ToString(CultureInfo.InvariantCulture);
}
