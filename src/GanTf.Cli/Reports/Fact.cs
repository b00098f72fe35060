namespace GanTf.Cli.Reports;

/// <summary>A name and what it is worth, ready to read.</summary>
internal sealed record Fact(string Name, string Value);
