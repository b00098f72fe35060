namespace GanTf.Cli.Reports;

/// <summary>A figure and the name of its files in the run folder, without extension.</summary>
internal sealed record ReportFigure(string Name, Figure Figure);
