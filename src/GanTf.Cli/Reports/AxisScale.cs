namespace GanTf.Cli.Reports;

/// <summary>How values are laid out along an axis.</summary>
internal enum AxisScale
{
    /// <summary>Equal steps for equal differences.</summary>
    Linear,

    /// <summary>Equal steps for equal ratios; only positive values can be shown.</summary>
    Log,
}
