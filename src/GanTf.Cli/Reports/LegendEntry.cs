namespace GanTf.Cli.Reports;

/// <summary>
/// A name and its sample: a path around (9, 0) in a box 18 wide, drawn with <paramref name="PathClass"/> in the
/// colour of <paramref name="ColourClass"/>.
/// </summary>
internal sealed record LegendEntry(string Name, string ColourClass, string PathClass, string Path)
{
    /// <summary>The sample of a line.</summary>
    public const string LinePath = "M1 0h16";

    /// <summary>The sample of bars.</summary>
    public const string BarPath = "M3-5h12v10h-12z";
}
