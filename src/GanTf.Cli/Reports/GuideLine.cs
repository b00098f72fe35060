namespace GanTf.Cli.Reports;

/// <summary>A dashed line across a plot at a value to aim for: across at y, or upright at x.</summary>
internal sealed record GuideLine(double Value, string Label, bool IsUpright = false);
