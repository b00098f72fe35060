namespace GanTf.Cli.Reports;

/// <summary>A file that a run leaves behind: its name in the run folder and its bytes.</summary>
internal sealed record ReportFile(string Name, byte[] Content);
